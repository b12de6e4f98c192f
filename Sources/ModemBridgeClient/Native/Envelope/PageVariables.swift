/// The variables that a page of the modem assigns: `var name="value";` or `var name=7;`, and `$.ret=0;`.
struct PageVariables: Sendable {
    private static let limit = 512
    private(set) var values: [String: String] = [:]
    /// The `$.ret` code.
    private(set) var code: Int?

    /// Reads what it understands and passes over the rest; the last of several assignments counts.
    init(_ body: [UInt8]) {
        var at = 0
        while at < body.count, values.count < Self.limit {
            if Self.starts(body, at, "var ") {
                at += 4
                if let (name, value, end) = Self.assignment(body, from: at) {
                    values[name] = value
                    at = end
                }
            } else if Self.starts(body, at, "$.ret=") {
                let digits = body[(at + 6)...].prefix(12).prefix { (48...57).contains($0) }
                code = Int(String(decoding: digits, as: UTF8.self))
                at += 6 + digits.count
            } else {
                at += 1
            }
        }
    }

    subscript(name: String) -> String? { values[name] }

    func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

    private static func starts(_ body: [UInt8], _ at: Int, _ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard at + length <= body.count, body[at] == word.utf8Start.pointee else { return false }
        return word.withUTF8Buffer { $0.elementsEqual(body[at..<(at + length)]) }
    }

    private static func assignment(_ body: [UInt8], from start: Int) -> (name: String, value: String, end: Int)? {
        let name = body[start...].prefix(64).prefix { isWord($0) }
        var at = name.endIndex
        while at < body.count, body[at] == 32 { at += 1 }
        guard !name.isEmpty, at < body.count, body[at] == UInt8(ascii: "=") else { return nil }
        at += 1
        while at < body.count, body[at] == 32 { at += 1 }
        guard at < body.count else { return nil }
        let quote = body[at]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { at += 1 }
        // A value as long as a key of 4096 bits; what is longer is none of the variables that are looked for.
        let value = body[at...].prefix(1025).prefix { isQuoted ? $0 != quote && $0 >= 32 : $0 != UInt8(ascii: ";") && $0 > 32 && $0 != UInt8(ascii: "<") }
        guard value.count <= 1024 else { return nil }
        return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self), value.endIndex)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"): true
        default: false
        }
    }
}
