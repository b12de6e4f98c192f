import Foundation

/// A regular expression of a query.
struct MongoPattern: Sendable {
    let source: String
    let options: String

    init(_ source: String, options: String = "") throws(NBICrash) {
        self.source = source
        self.options = options
        _ = try compiled()
    }

    private func compiled() throws(NBICrash) -> NSRegularExpression {
        var flags: NSRegularExpression.Options = []
        if options.contains("i") { flags.insert(.caseInsensitive) }
        if options.contains("m") { flags.insert(.anchorsMatchLines) }
        if options.contains("s") { flags.insert(.dotMatchesLineSeparators) }
        if options.contains("x") { flags.insert(.allowCommentsAndWhitespace) }
        do {
            return try NSRegularExpression(pattern: source, options: flags)
        } catch {
            throw NBICrash(cause: "invalid regular expression")
        }
    }

    func matches(_ text: String) -> Bool {
        guard let expression = try? compiled() else { return false }
        return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}
