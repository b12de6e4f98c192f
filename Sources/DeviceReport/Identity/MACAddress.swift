/// A MAC address, lower case with colons in text. The null and the broadcast address are not addresses.
public struct MACAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The 48 bits, in the low end.
    public let bits: UInt64

    /// Accepts `aa:bb:cc:dd:ee:ff`, `AA-BB-…`, `aabb.ccdd.eeff` and 12 hex digits.
    public init?(_ text: String) {
        var value: UInt64 = 0
        var count = 0
        for byte in text.utf8 {
            let nibble: UInt8
            switch byte {
            case 48...57: nibble = byte - 48
            case 65...70: nibble = byte - 55
            case 97...102: nibble = byte - 87
            case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
            default: return nil
            }
            count += 1
            if count > 12 { return nil }
            value = value << 4 | UInt64(nibble)
        }
        guard count == 12, value != 0, value != 0xFFFF_FFFF_FFFF, text.utf8.count <= 17 else { return nil }
        bits = value
    }

    /// The second bit of the first octet: set on addresses that no manufacturer assigned.
    public var isLocallyAdministered: Bool { bits >> 40 & 0x02 != 0 }

    /// The manufacturer's part, 6 upper-case hex digits.
    public var oui: String { String(hex.prefix(6)).uppercased() }

    /// 12 lower-case hex digits.
    public var hex: String {
        let text = String(bits, radix: 16)
        return String(repeating: "0", count: 12 - text.count) + text
    }

    public var description: String {
        String(unsafeUninitializedCapacity: 17) { out in
            for octet in 0..<6 {
                let value = UInt8(truncatingIfNeeded: bits >> UInt64(40 - 8 * octet))
                out[octet * 3] = Self.digit(value >> 4)
                out[octet * 3 + 1] = Self.digit(value & 15)
                if octet < 5 { out[octet * 3 + 2] = UInt8(ascii: ":") }
            }
            return 17
        }
    }

    private static func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 48 + nibble : 87 + nibble }

    public static func < (a: MACAddress, b: MACAddress) -> Bool { a.bits < b.bits }
}

extension MACAddress: ReportScalar {
    public static var schema: ScalarSchema { .string }
    public func write(to json: inout JSONWriter) { json.string(description) }
}
