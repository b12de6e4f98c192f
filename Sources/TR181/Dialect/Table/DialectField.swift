/// What the leaves of a kind of row may be, as dialects name it in their files.
public protocol DialectField: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// Whether a text that a dialect itself writes, in a value map or as a constant, is one that the field can be. A word that no
    /// reader knows would only show as a missing value much later.
    func accepts(_ text: String) -> Bool
}

extension DialectField {
    public func accepts(_ text: String) -> Bool { true }
}
