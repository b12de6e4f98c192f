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
}
