/// A leaf whose texts have words in the report. Texts are compared without case.
public struct DialectMap<Word: Sendable & Hashable>: Sendable, Hashable {
    public var leaf: String
    public var words: [String: Word]

    /// The word of a text, if the dialect knows it.
    public func word(_ text: String) -> Word? { words[text.lowercased()] }
}

extension DialectMap where Word: RawRepresentable, Word.RawValue == String {
    static func read(_ yaml: YAMLObject?) throws(DialectError) -> DialectMap? {
        guard let yaml else { return nil }
        let leaf = try yaml.required("leaf")
        let words = try yaml.map("map", to: Word.self)
        try yaml.finish()
        return DialectMap(leaf: leaf, words: words)
    }
}
