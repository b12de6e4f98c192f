/// What one table says of a field: by which leaves, and what it knows without one. A class, since a rule is large and is handed on for
/// every value that is read.
final class FieldRule: Sendable {
    let rule: LeafRule?
    /// What the dialect knows without a leaf.
    let constant: String?
    /// By what name a trace knows it: where the table stands in which file, and the field.
    let source: String
    let field: String
    /// Whether a text is taken as it stands, without sentinels, words or ranges.
    let isVerbatim: Bool

    init(rule: LeafRule?, constant: String?, source: String, field: String) {
        self.rule = rule
        self.constant = constant
        self.source = source
        self.field = field
        isVerbatim = rule.map { $0.sentinels.isEmpty && $0.words.isEmpty && $0.ranges.isEmpty && $0.otherwise == nil } ?? true
    }

    var places: [LeafPlace] { rule?.places ?? [] }

    /// A raw text in the words of TR-181, or nil where it stands for nothing.
    func translated(_ raw: String) -> String? {
        if isVerbatim { return raw }
        return rule.flatMap { $0.translated(raw) }
    }
}
