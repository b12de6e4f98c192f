import Foundation

/// What a string of a query may stand for beside itself.
enum NBIText {
    /// `/source/flags`.
    static func slashed(_ text: String) -> (source: String, flags: String)? {
        guard text.hasPrefix("/"), let end = text.lastIndex(of: "/"), end > text.startIndex else { return nil }
        let flags = text[text.index(after: end)...]
        // The flags are known in this order only, each at most once.
        var expected = "gimy"[...]
        for flag in flags {
            guard let at = expected.firstIndex(of: flag) else { return nil }
            expected = expected[expected.index(after: at)...]
        }
        return (String(text[text.index(after: text.startIndex)..<end]), String(flags))
    }

    /// A text that is a decimal number and nothing else.
    static func number(_ text: String) -> Double? {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let first = trimmed.utf8.first, (0x30...0x39).contains(first) || first == 0x2D || first == 0x2E || first == 0x2B,
            !trimmed.lowercased().contains("x")
        else { return nil }
        return Double(trimmed)
    }

    /// The pattern of a text with `*` in it. Only the first special character and the first inner star are treated.
    static func wildcard(_ text: String) -> String? {
        guard text.contains("*") else { return nil }
        var output = text
        if let special = output.firstIndex(where: { "[]\\^$.|?+()".contains($0) }) {
            output.insert("\\", at: special)
        }
        if output.hasPrefix("*") { output = String(output.drop { $0 == "*" }) } else { output = "^" + output }
        if output.hasSuffix("*") {
            while output.hasSuffix("*") { output.removeLast() }
        } else {
            output += "$"
        }
        if let star = output.firstIndex(of: "*") { output.replaceSubrange(star...star, with: ".*") }
        return output
    }

    /// The integer that a text begins with, as `parseInt` reads it.
    static func leadingInteger(_ text: String) -> Int? {
        let trimmed = text.drop { $0.isWhitespace }
        let sign = trimmed.first == "-" || trimmed.first == "+" ? trimmed.prefix(1) : ""
        let digits = trimmed.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }
        return Int(sign + digits)
    }
}
