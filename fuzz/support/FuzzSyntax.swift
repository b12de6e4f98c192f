/// Enough of a format's syntax to take its documents to pieces; wrong now and then, which does not matter.
enum FuzzSyntax {
    case json, xml, csv

    /// Pieces of one kind can stand in each other's place.
    enum Kind: CaseIterable { case member, whole }

    init(_ body: [UInt8]) {
        switch body.first(where: { $0 > 0x20 && $0 < 0x80 }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
        case UInt8(ascii: "<"): self = .xml
        default: self = body.prefix(64).contains(UInt8(ascii: "<")) ? .xml : .csv
        }
    }

    var words: [String] {
        switch self {
        case .json: FuzzWords.json
        case .xml: FuzzWords.xml
        case .csv: FuzzWords.csv
        }
    }

    /// What stands between two pieces.
    var separator: [UInt8] { self == .json ? [UInt8(ascii: ",")] : [] }

    /// What makes a piece one level deeper.
    func wrapping(_ kind: Kind) -> (open: [UInt8], close: [UInt8]) {
        switch self {
        case .json: (Array((kind == .member ? "\"a\":{" : "{\"a\":").utf8), [UInt8(ascii: "}")])
        case .xml: (Array("<a>".utf8), Array("</a>".utf8))
        case .csv: (Array("a.".utf8), [])
        }
    }

    /// The text as the format writes it.
    func escaped(_ text: [UInt8]) -> [UInt8] {
        text.flatMap { byte -> [UInt8] in
            switch (self, byte) {
            case (.json, UInt8(ascii: "\"")), (.json, UInt8(ascii: "\\")): [UInt8(ascii: "\\"), byte]
            case (.json, 0..<0x20): Array("\\u000\(byte & 7)".utf8)
            case (.xml, UInt8(ascii: "<")): Array("&lt;".utf8)
            case (.xml, UInt8(ascii: "&")): Array("&amp;".utf8)
            default: [byte]
            }
        }
    }

    /// The name or value that begins at a place or after it.
    func scalar(in body: [UInt8], near place: Int) -> Range<Int>? {
        switch self {
        case .json:
            guard let open = Self.quote(body, place, after: "{,:[") else { return nil }
            return (open + 1)..<max(open + 1, Self.stringEnd(body, open) - 1)
        case .xml: return Self.between([UInt8(ascii: ">")], [UInt8(ascii: "<")], body, place)
        case .csv: return Self.between([UInt8(ascii: ","), UInt8(ascii: "\n")], [UInt8(ascii: ","), UInt8(ascii: "\n")], body, place)
        }
    }

    /// The object, element or row that begins at a place or after it.
    func chunk(_ kind: Kind, in body: [UInt8], near place: Int) -> Range<Int>? {
        switch self {
        case .csv:
            guard let range = Self.between([UInt8(ascii: "\n")], [UInt8(ascii: "\n")], body, place) else { return nil }
            return range.lowerBound..<min(body.count, range.upperBound + 1)
        case .json: return kind == .member ? Self.member(body, place) : Self.object(body, place)
        case .xml: return Self.element(body, place)
        }
    }

    /// The same piece with the separator that goes with it.
    func withSeparator(_ range: Range<Int>, in body: [UInt8]) -> Range<Int> {
        guard self == .json else { return range }
        if range.upperBound < body.count, body[range.upperBound] == UInt8(ascii: ",") { return range.lowerBound..<(range.upperBound + 1) }
        if range.lowerBound > 0, body[range.lowerBound - 1] == UInt8(ascii: ",") { return (range.lowerBound - 1)..<range.upperBound }
        return range
    }
}
