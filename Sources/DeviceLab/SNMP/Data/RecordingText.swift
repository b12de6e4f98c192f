/// Reads the small pieces that recordings are made of, from bytes that need not be UTF-8.
enum RecordingText {
    /// The lines without their line ends (LF or CRLF).
    static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while let first = rest.first, isSpace(first) { rest = rest.dropFirst() }
        while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
        return rest
    }

    /// An identifier that can be written on the wire: first arc 0 to 2, and below 40 the second one unless the first is 2.
    static func objectIdentifier(_ bytes: ArraySlice<UInt8>) -> SNMPOID? {
        guard let oid = SNMPOID(dotted: trimmed(bytes)), let first = oid.arcs.first, let second = oid.arcs.dropFirst().first,
            first < 2 ? second < 40 : first == 2
        else { return nil }
        return oid
    }

    static func unsigned<Number: FixedWidthInteger & UnsignedInteger>(_ bytes: ArraySlice<UInt8>, as type: Number.Type) -> Number? {
        digits(trimmed(bytes)).flatMap(Number.init(exactly:))
    }

    static func signed(_ bytes: ArraySlice<UInt8>) -> Int32? {
        let text = trimmed(bytes)
        guard text.first == UInt8(ascii: "-") else { return digits(text).flatMap(Int32.init(exactly:)) }
        return digits(text.dropFirst()).flatMap(Int64.init(exactly:)).flatMap { Int32(exactly: -$0) }
    }

    /// Octets written as pairs of hexadecimal digits, with or without spaces, colons or a leading 0x.
    static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var octets: [UInt8] = []
        var high: UInt8?
        let text = trimmed(bytes)
        let prefixed = text.starts(with: "0x".utf8) || text.starts(with: "0X".utf8)
        for byte in prefixed ? text.dropFirst(2) : text {
            if isSpace(byte) || byte == UInt8(ascii: ":") {
                guard high == nil else { return nil }
                continue
            }
            guard let digit = hexDigit(byte) else { return nil }
            if let first = high {
                octets.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? octets : nil
    }

    /// Text with the escapes of a Python string literal, which is how recorders write octets that are not text.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var octets: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                octets.append(byte)
                continue
            }
            guard let escape = rest.popFirst() else { return nil }
            switch escape {
            case UInt8(ascii: "x"):
                guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else { return nil }
                octets.append(high << 4 | low)
            case UInt8(ascii: "n"): octets.append(0x0A)
            case UInt8(ascii: "r"): octets.append(0x0D)
            case UInt8(ascii: "t"): octets.append(0x09)
            default: octets.append(escape)
            }
        }
        return octets
    }

    /// An IPv4 address, dotted or as four octets.
    static func address(_ bytes: ArraySlice<UInt8>, octets: Bool) -> SNMPValue? {
        let parts: [UInt8]
        if octets {
            parts = Array(bytes)
        } else {
            parts = trimmed(bytes).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
                .compactMap { unsigned($0, as: UInt8.self) }
        }
        guard parts.count == 4 else { return nil }
        return .ipAddress(parts[0], parts[1], parts[2], parts[3])
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> UInt64? {
        guard !bytes.isEmpty else { return nil }
        var value: UInt64 = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
            guard !overflow, !carry else { return nil }
            value = sum
        }
        return value
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
