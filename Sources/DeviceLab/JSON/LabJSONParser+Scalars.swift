extension LabJSONParser {
    /// A string, the position being on its opening quote.
    mutating func string() throws(LabJSONError) -> String {
        position += 1
        let start = position
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        if current == UInt8(ascii: "\"") {
            defer { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        var units = Array(String(decoding: bytes[start..<position], as: UTF8.self).utf16)
        var plainStart = position
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                units += String(decoding: bytes[plainStart..<position], as: UTF8.self).utf16
                position += 1
                return String(decoding: units, as: UTF16.self)
            case UInt8(ascii: "\\"):
                units += String(decoding: bytes[plainStart..<position], as: UTF8.self).utf16
                units.append(try escape())
                plainStart = position
            case 0..<0x20:
                throw error("Bad control character in string literal")
            default:
                position += 1
            }
        }
        throw error("Unterminated string")
    }

    private mutating func escape() throws(LabJSONError) -> UInt16 {
        position += 1
        guard let byte = current else { throw error("Unterminated string") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u"): return try unicodeEscape()
        default:
            position -= 1
            throw error("Bad escaped character")
        }
    }

    private mutating func unicodeEscape() throws(LabJSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
                throw error("Bad Unicode escape")
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    /// A number as spelt, the position being on its sign or first digit.
    mutating func number() throws(LabJSONError) -> String {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        guard skipDigits() else { throw error("No number after minus sign") }
        if current == UInt8(ascii: ".") {
            position += 1
            guard skipDigits() else { throw error("Unterminated fractional number") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            guard skipDigits() else { throw error("Exponent part is missing a number") }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipDigits() -> Bool {
        let start = position
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position > start
    }
}
