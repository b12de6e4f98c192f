/// What must hold for a row of a table to count.
public struct RowCondition: Sendable, Hashable {
    public var place: LeafPlace
    /// Lower-case texts of which one must stand there; empty for any text but those of `unlike`.
    public var like: Set<String>
    /// Lower-case texts that must not stand there.
    public var unlike: Set<String>
    /// Lower-case texts of which one must be contained.
    public var containing: [String]

    static func read(_ yaml: YAMLObject) throws(DialectError) -> RowCondition {
        let name = try yaml.required("leaf")
        guard let place = LeafPlace(name) else { throw yaml.wrong("leaf", "'\(name)' is no place of a leaf") }
        let condition = RowCondition(
            place: place, like: Set(try yaml.strings("in").map { $0.lowercased() }), unlike: Set(try yaml.strings("not").map { $0.lowercased() }),
            containing: try yaml.strings("contains").map { $0.lowercased() })
        try yaml.finish()
        guard !(condition.like.isEmpty && condition.unlike.isEmpty && condition.containing.isEmpty) else {
            throw yaml.wrong("leaf", "in, not or contains is expected beside it")
        }
        return condition
    }

    /// - Parameter text: what stands there; nil when there is no such leaf or it was never read, which is no text of `unlike`.
    func holds(_ text: String?) -> Bool {
        let text = text.map { Scalar.trimmed($0).lowercased() }
        guard let text else { return like.isEmpty && containing.isEmpty }
        if unlike.contains(text) { return false }
        if !like.isEmpty, !like.contains(text) { return false }
        return containing.isEmpty || containing.contains { text.contains($0) }
    }
}
