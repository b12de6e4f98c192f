/// What a piece of text is, for its colour.
enum TextStyle: Sendable {
    case plain, strong, dim, good, warning, bad

    /// Parameters of the SGR sequence.
    fileprivate var code: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .dim: "2"
        case .good: "32"
        case .warning: "33"
        case .bad: "1;31"
        }
    }
}

/// Colours text, or leaves it alone. The only place that writes an escape character.
struct TextPaint: Sendable {
    let color: Bool

    func callAsFunction(_ text: String, _ style: TextStyle) -> String {
        guard color, !text.isEmpty, let code = style.code else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
