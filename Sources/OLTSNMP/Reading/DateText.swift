/// How a vendor writes a date: `YYYY-MM-DD hh:mm:ss`. Letters that are no field stand for themselves, and any text may follow
/// that is a zone: `+02:00`.
struct DateText {
    private enum Piece: Equatable {
        case field(Character)
        case literal(UInt8)
    }

    private let pieces: [Piece]

    init(_ format: String) {
        var pieces: [Piece] = []
        for letter in format {
            if "YMDhms".contains(letter) {
                if pieces.last != .field(letter) { pieces.append(.field(letter)) }
            } else {
                pieces += letter.utf8.map { .literal($0) }
            }
        }
        self.pieces = pieces
    }

    /// Year, month, day, hour and minute each stand in it once.
    var isComplete: Bool {
        let fields = pieces.compactMap { if case .field(let letter) = $0 { letter } else { nil } }
        return Set(fields).count == fields.count && Set("YMDhm").isSubset(of: Set(fields))
    }

    func read(_ octets: [UInt8]) -> Result<OLTLocalTime, OLTLocalTime.Missing> {
        var rest = octets.prefix(64)[...]
        while rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
        while let last = rest.last, last == UInt8(ascii: " ") || last == 0 { rest = rest.dropLast() }
        if !rest.contains(where: { (49...57).contains($0) }) { return .failure(.never) }
        var numbers: [Character: Int64] = [:]
        for piece in pieces {
            switch piece {
            case .literal(let byte):
                guard rest.popFirst() == byte else { return .failure(.unparseable) }
            case .field(let letter):
                let digits = rest.prefix { (48...57).contains($0) }.prefix(letter == "Y" ? 4 : 2)
                guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { return .failure(.unparseable) }
                numbers[letter] = number
                rest = rest.dropFirst(digits.count)
            }
        }
        let zone = String(decoding: rest, as: UTF8.self)
        guard rest.isEmpty || Self.isZone(rest) else { return .failure(.unparseable) }
        return OLTLocalTime.make(
            year: numbers["Y"] ?? 0, month: numbers["M"] ?? 0, day: numbers["D"] ?? 0, hour: numbers["h"] ?? 0, minute: numbers["m"] ?? 0,
            second: numbers["s"] ?? 0, zone: zone)
    }

    /// `+02:00`, `-05:00` or `Z`.
    private static func isZone(_ text: ArraySlice<UInt8>) -> Bool {
        if text.elementsEqual("Z".utf8) { return true }
        let bytes = Array(text)
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"), bytes[3] == UInt8(ascii: ":") else { return false }
        return [1, 2, 4, 5].allSatisfy { (48...57).contains(bytes[$0]) }
    }
}
