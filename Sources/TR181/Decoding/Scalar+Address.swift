internal import DeviceReport

extension Scalar {
    /// A MAC address as lower-case colon text, from twelve hex digits however grouped (`:`, `-`, `.`, none). The null and the
    /// broadcast address mean "none".
    public static func mac(_ text: String) -> Decoded<String> {
        let view = trimmed(text)
        if view.isEmpty { return .unknown(.empty) }
        if isPlaceholder(view) { return .unknown(.sentinel) }
        var digits: [UInt8] = []
        for byte in view.utf8 {
            switch byte {
            case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "): continue
            case 48...57, 97...102: digits.append(byte)
            case 65...70: digits.append(byte + 32)
            default: return .unknown(.unparseable)
            }
            if digits.count > 12 { return .unknown(.unparseable) }
        }
        guard digits.count == 12 else { return .unknown(.unparseable) }
        if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) || digits.allSatisfy({ $0 == UInt8(ascii: "f") }) { return .unknown(.sentinel) }
        return .value(stride(from: 0, to: 12, by: 2).map { String(decoding: digits[$0..<($0 + 2)], as: UTF8.self) }.joined(separator: ":"))
    }

    /// Whether a canonical MAC is locally administered: a randomised client, or a virtual BSSID.
    public static func isLocallyAdministered(mac: String) -> Bool {
        guard let first = UInt8(mac.prefix(2), radix: 16) else { return false }
        return first & 0x02 != 0
    }

    /// An IP address as text; `0.0.0.0` and `::` mean "none". A prefix length such as `/24` is kept.
    public static func ip(_ text: String) -> Decoded<String> {
        let view = trimmed(text)
        if view.isEmpty { return .unknown(.empty) }
        if isIPv4(view.utf8) { return .value(String(view)) }
        let address = view.prefix { $0 != "/" }
        if isPlaceholder(view) || address == "0.0.0.0" || address == "::" || address == "0:0:0:0:0:0:0:0" { return .unknown(.sentinel) }
        let isV4 = isIPv4(address.utf8)
        let isV6 = address.contains(":") && address.allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == ":" || $0 == "." || $0 == "%") }
        return isV4 || isV6 ? .value(view.lowercased()) : .unknown(.unparseable)
    }

    /// Four numbers up to 255 between three points, not all of them zero.
    private static func isIPv4(_ text: Substring.UTF8View) -> Bool {
        var parts = 1
        var digits = 0
        var number = 0
        var sum = 0
        for byte in text {
            if byte == UInt8(ascii: "."), digits > 0, parts < 4 {
                (parts, digits, number) = (parts + 1, 0, 0)
            } else if (48...57).contains(byte), digits < 3 {
                (digits, number) = (digits + 1, number * 10 + Int(byte - 48))
                sum += number
                if number > 255 { return false }
            } else {
                return false
            }
        }
        return parts == 4 && digits > 0 && sum > 0
    }

    /// A reference to another object, canonical: trimmed, without trailing dots. It may be relative to nothing known.
    public static func reference(_ text: String) -> Decoded<String> {
        var view = trimmed(text)
        while view.last == "." || view.last == "," { view.removeLast() }
        if view.isEmpty { return .unknown(.empty) }
        return isPlaceholder(view) ? .unknown(.sentinel) : .value(String(view))
    }

    /// The references of a comma list, canonical, without empty ones.
    public static func references(_ text: String) -> [String] {
        list(text).compactMap { reference($0).value }
    }

    /// The items of a comma list: trimmed, without empty ones and zero addresses, which pad lists of DNS servers.
    public static func list(_ text: String) -> [String] {
        text.split(separator: ",").compactMap { item in
            let view = trimmed(String(item))
            return view.isEmpty || view == "0.0.0.0" || view == "::" || isPlaceholder(view) ? nil : String(view)
        }
    }
}
