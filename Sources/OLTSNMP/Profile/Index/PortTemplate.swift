/// A text with fields in braces.
struct PortTemplate {
    enum Piece: Equatable {
        case text(String)
        case field(String)
    }

    let pieces: [Piece]

    init(_ template: String) {
        var pieces: [Piece] = []
        var rest = Substring(template)
        while !rest.isEmpty {
            let text = rest.prefix { $0 != "{" }
            if !text.isEmpty { pieces.append(.text(String(text))) }
            rest = rest.dropFirst(text.count + 1)
            let name = rest.prefix { $0 != "}" }
            if !name.isEmpty { pieces.append(.field(String(name))) }
            rest = rest.dropFirst(name.count + 1)
        }
        self.pieces = pieces
    }

    var fields: [String] {
        pieces.compactMap { if case .field(let name) = $0 { name } else { nil } }
    }

    /// The text with its fields filled in; nil when one is missing.
    func fill(_ numbers: [String: UInt32]) -> String? {
        var out = ""
        for piece in pieces {
            switch piece {
            case .text(let text): out += text
            case .field(let name):
                guard let number = numbers[name] else { return nil }
                out += String(number)
            }
        }
        return out
    }

    /// The fields of a text; nil when it does not look like this.
    func read(_ text: String) -> [String: UInt32]? {
        var fields: [String: UInt32] = [:]
        var rest = Substring(text)
        for piece in pieces {
            switch piece {
            case .text(let literal):
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .field(let name):
                let digits = rest.prefix { ("0"..."9").contains($0) }
                guard let value = UInt32(digits) else { return nil }
                fields[name] = value
                rest = rest.dropFirst(digits.count)
            }
        }
        return rest.isEmpty ? fields : nil
    }
}
