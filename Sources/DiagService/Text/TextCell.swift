/// A piece of text with its style: a cell of a table, or a part of a line.
struct TextCell: Sendable, Equatable {
    var text: String
    var style: TextStyle
    /// How long ago a measured value was observed: empty while that is recent, nil where nothing was measured.
    var age: String?

    init(_ text: String, _ style: TextStyle = .plain, age: String? = nil) {
        self.text = text
        self.style = style
        self.age = age
    }

    /// A mark and what it is about.
    init(_ mark: TextMark, _ text: String, age: String? = nil) {
        self.init(text.isEmpty ? mark.sign : "\(mark.sign) \(text)", mark.style, age: age)
    }

    static let blank = TextCell("")
    var isBlank: Bool { text.isEmpty }

    /// The text with its age behind it.
    var full: String { age.map { $0.isEmpty ? text : "\(text) (\($0))" } ?? text }
}
