#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A range of IP addresses: `10.20.0.0/16`, `2001:db8::/32`, or one address.
public struct AddressRange: Sendable, Hashable {
    private let bytes: [UInt8]
    private let bits: Int

    /// Nil when the text is no range.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let bytes = parts.first.flatMap({ Self.bytes(String($0)) }) else { return nil }
        self.bytes = bytes
        guard parts.count == 2 else {
            bits = bytes.count * 8
            return
        }
        guard let bits = Int(parts[1]), (0...bytes.count * 8).contains(bits) else { return nil }
        self.bits = bits
    }

    /// Whether a literal address lies in the range. A name never does: it may lead anywhere.
    public func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(address), other.count == bytes.count else { return false }
        for (index, pair) in zip(bytes, other).enumerated() {
            let left = min(max(bits - index * 8, 0), 8)
            if left == 0 { return true }
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> left)
            if pair.0 & mask != pair.1 & mask { return false }
        }
        return true
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        if text.utf8.contains(UInt8(ascii: ":")) {
            var address = in6_addr()
            guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
            return withUnsafeBytes(of: &address) { Array($0) }
        }
        var address = in_addr()
        guard inet_pton(AF_INET, text, &address) == 1 else { return nil }
        return withUnsafeBytes(of: &address) { Array($0) }
    }
}
