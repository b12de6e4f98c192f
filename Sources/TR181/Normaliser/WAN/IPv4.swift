import DeviceReport

/// Arithmetic of dotted addresses.
enum IPv4 {
    static func bits(_ text: String) -> UInt32? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var out: UInt32 = 0
        for part in parts {
            guard let value = UInt8(Substring(part)) else { return nil }
            out = out << 8 | UInt32(value)
        }
        return out
    }

    /// An address without the prefix length that some devices write after it.
    static func address(_ raw: String) -> Decoded<String> {
        Scalar.ip(raw).map { text in text.contains(":") ? text : String(text.prefix { $0 != "/" }) }
    }

    /// A mask, dotted or as the length itself (`/24`, `24`, `192.0.2.7/24`), as a prefix length; masks with holes are none.
    static func prefixLength(_ raw: String) -> Decoded<Int> {
        Scalar.string(raw).flatMap { text in
            if let slash = text.lastIndex(of: "/") { return length(text[text.index(after: slash)...]) }
            guard let mask = bits(text) else { return length(text[...]) }
            if mask == 0 { return .unknown(.sentinel) }
            let length = (~mask).leadingZeroBitCount
            return mask == UInt32.max << (32 - UInt32(length)) || length == 32 ? .value(length) : .unknown(.unparseable)
        }
    }

    private static func length(_ text: Substring) -> Decoded<Int> {
        guard let length = Int(text) else { return .unknown(.unparseable) }
        return length == 0 ? .unknown(.sentinel) : (1...32).contains(length) ? .value(length) : .unknown(.outOfRange)
    }

    /// RFC 1918.
    static func isPrivate(_ bits: UInt32) -> Bool {
        bits >> 24 == 10 || bits >> 20 == 0xAC1 || bits >> 16 == 0xC0A8
    }

    /// RFC 6598, carrier-grade NAT.
    static func isShared(_ bits: UInt32) -> Bool { bits >> 22 == 0x6440_0000 >> 22 }
}
