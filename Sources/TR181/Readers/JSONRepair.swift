/// Makes JSON readable that is right but for what devices put into strings and numbers.
enum JSONRepair {
    /// The text with invalid UTF-8 and lone surrogates replaced by U+FFFD, control characters by spaces, and numbers that no
    /// 64-bit integer or finite double holds put into quotes. Structure is never invented: what is truncated stays truncated.
    static func repaired(_ body: [UInt8]) -> [UInt8] {
        var source = Array(String(decoding: body, as: UTF8.self).utf8)
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { source.removeFirst(3) }
        var out: [UInt8] = []
        out.reserveCapacity(source.count + 64)
        var at = 0
        while at < source.count {
            let byte = source[at]
            switch byte {
            case UInt8(ascii: "\""): at = copyString(source, from: at, to: &out)
            case UInt8(ascii: "-"), 0x30...0x39: at = copyNumber(source, from: at, to: &out)
            default:
                out.append(byte)
                at += 1
            }
        }
        return out
    }

    private static func copyString(_ source: [UInt8], from start: Int, to out: inout [UInt8]) -> Int {
        out.append(source[start])
        var at = start + 1
        while at < source.count {
            let byte = source[at]
            if byte == UInt8(ascii: "\"") {
                out.append(byte)
                return at + 1
            }
            if byte == UInt8(ascii: "\\") {
                at = copyEscape(source, from: at, to: &out)
            } else {
                out.append(byte < 0x20 ? 0x20 : byte)
                at += 1
            }
        }
        return at
    }

    private static func copyEscape(_ source: [UInt8], from at: Int, to out: inout [UInt8]) -> Int {
        guard let unit = unit(source, at) else {
            out.append(source[at])
            if at + 1 < source.count { out.append(source[at + 1]) }
            return at + 2
        }
        if (0xD800..<0xDC00).contains(unit), let low = self.unit(source, at + 6), (0xDC00..<0xE000).contains(low) {
            out.append(contentsOf: source[at..<(at + 12)])
            return at + 12
        }
        if (0xD800..<0xE000).contains(unit) {
            out.append(contentsOf: Array("\\ufffd".utf8))
        } else {
            out.append(contentsOf: source[at..<(at + 6)])
        }
        return at + 6
    }

    /// The code unit of a `\uXXXX` escape that begins here.
    private static func unit(_ source: [UInt8], _ at: Int) -> UInt32? {
        guard at + 6 <= source.count, source[at] == UInt8(ascii: "\\"), source[at + 1] == UInt8(ascii: "u") else { return nil }
        var value: UInt32 = 0
        for byte in source[(at + 2)..<(at + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private static func copyNumber(_ source: [UInt8], from start: Int, to out: inout [UInt8]) -> Int {
        var end = start
        while end < source.count, isNumeric(source[end]) { end += 1 }
        let text = String(decoding: source[start..<end], as: UTF8.self)
        let isDouble = text.contains { $0 == "." || $0 == "e" || $0 == "E" }
        let fits = isDouble ? Double(text)?.isFinite == true : Int64(text) != nil || UInt64(text) != nil
        if !fits { out.append(UInt8(ascii: "\"")) }
        out.append(contentsOf: source[start..<end])
        if !fits { out.append(UInt8(ascii: "\"")) }
        return end
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
        default: false
        }
    }
}
