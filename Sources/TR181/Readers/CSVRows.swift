/// Rows of RFC 4180 text: quoted fields may hold commas, line ends and doubled quotes; LF, CRLF and CR end a row.
struct CSVRows {
    /// Fields beyond this many in one row are read and forgotten.
    static let maxFields = 64

    private let bytes: [UInt8]
    private var at: Int
    /// Whether the text ended inside a quoted field.
    private(set) var endsInsideQuotes = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next row that is not blank; nil at the end.
    mutating func next() -> [String]? {
        while at < bytes.count {
            let row = readRow()
            if row.count > 1 || row.first?.isEmpty == false { return row }
        }
        return nil
    }

    private mutating func readRow() -> [String] {
        var row: [String] = []
        while true {
            let field = readField()
            if row.count < Self.maxFields { row.append(field) }
            guard at < bytes.count else { return row }
            let separator = bytes[at]
            at += 1
            if separator == UInt8(ascii: ",") { continue }
            if separator == UInt8(ascii: "\r"), at < bytes.count, bytes[at] == UInt8(ascii: "\n") { at += 1 }
            return row
        }
    }

    /// Reads up to the separator, which is left where it is.
    private mutating func readField() -> String {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return readPlain() }
        at += 1
        var text: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte != UInt8(ascii: "\"") {
                text.append(byte)
            } else if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
                text.append(byte)
                at += 1
            } else {
                return String(decoding: text, as: UTF8.self) + readPlain()
            }
        }
        endsInsideQuotes = true
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func readPlain() -> String {
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return String(decoding: bytes[start..<at], as: UTF8.self)
            default: at += 1
            }
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }
}
