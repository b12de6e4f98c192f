/// Reads JSON into ``LabJSON``. Its errors read like V8's, because an NBI hands V8's text to its client.
struct LabJSONParser {
    /// Deeper documents are refused: nothing a device says is nested like that.
    static let maximumDepth = 256

    let bytes: [UInt8]
    var position = 0
    var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func parse(_ text: String) throws(LabJSONError) -> LabJSON { try parse(Array(text.utf8)) }

    static func parse(_ bytes: [UInt8]) throws(LabJSONError) -> LabJSON {
        var parser = LabJSONParser(bytes)
        let value = try parser.value()
        parser.skipSpace()
        if parser.position < bytes.count {
            throw LabJSONError(
                offset: parser.position, message: "Unexpected non-whitespace character after JSON at position \(parser.position)")
        }
        return value
    }

    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    mutating func value() throws(LabJSONError) -> LabJSON {
        skipSpace()
        guard let byte = current else { throw LabJSONError(offset: position, message: "Unexpected end of JSON input") }
        switch byte {
        case UInt8(ascii: "{"): return try nested { parser throws(LabJSONError) in try parser.objectValue() }
        case UInt8(ascii: "["): return try nested { parser throws(LabJSONError) in try parser.arrayValue() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw unexpected()
        }
    }

    private mutating func nested(
        _ body: (inout LabJSONParser) throws(LabJSONError) -> LabJSON
    ) throws(LabJSONError) -> LabJSON {
        guard depth < Self.maximumDepth else { throw error("Nesting too deep") }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    private mutating func objectValue() throws(LabJSONError) -> LabJSON {
        position += 1
        var object = LabObject()
        skipSpace()
        if current == UInt8(ascii: "}") {
            position += 1
            return .object(object)
        }
        var isFirst = true
        while true {
            skipSpace()
            guard current == UInt8(ascii: "\"") else {
                throw error(isFirst ? "Expected property name or '}'" : "Expected double-quoted property name")
            }
            let key = try string()
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw error("Expected ':' after property name") }
            position += 1
            object.append(key, try value())
            isFirst = false
            skipSpace()
            if current == UInt8(ascii: ",") {
                position += 1
            } else if current == UInt8(ascii: "}") {
                position += 1
                return .object(object)
            } else {
                throw error("Expected ',' or '}' after property value")
            }
        }
    }

    private mutating func arrayValue() throws(LabJSONError) -> LabJSON {
        position += 1
        var array: [LabJSON] = []
        skipSpace()
        if current == UInt8(ascii: "]") {
            position += 1
            return .array(array)
        }
        while true {
            array.append(try value())
            skipSpace()
            if current == UInt8(ascii: ",") {
                position += 1
            } else if current == UInt8(ascii: "]") {
                position += 1
                return .array(array)
            } else {
                throw error("Expected ',' or ']' after array element")
            }
        }
    }

    private mutating func literal(_ word: StaticString, _ value: LabJSON) throws(LabJSONError) -> LabJSON {
        for expected in word.description.utf8 {
            guard let byte = current else { throw LabJSONError(offset: position, message: "Unexpected end of JSON input") }
            guard byte == expected else { throw unexpected() }
            position += 1
        }
        return value
    }

    func error(_ message: String) -> LabJSONError {
        LabJSONError(offset: position, message: "\(message) in JSON at position \(position)")
    }

    private func unexpected() -> LabJSONError {
        let token = String(decoding: bytes[position...].prefix(1), as: UTF8.self)
        let source = String(decoding: bytes.prefix(40), as: UTF8.self)
        return LabJSONError(offset: position, message: "Unexpected token '\(token)', \"\(source)\" is not valid JSON")
    }
}
