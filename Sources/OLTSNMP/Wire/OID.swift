/// An object identifier. Compared and cut by sub-identifier, never by text: `…1.1` is no prefix of `…1.10`.
public struct OID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Sub-identifiers, at most 128.
    public let parts: [UInt32]

    public init(_ parts: [UInt32]) { self.parts = parts.count <= 128 ? parts : Array(parts.prefix(128)) }

    /// Numeric text, with or without a leading dot: `1.3.6.1.2.1.1.2.0`. Nil for anything else.
    public init?(_ text: some StringProtocol) {
        var parts: [UInt32] = []
        var current: UInt32?
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "."):
                if position == 0 { continue }
                guard let part = current else { return nil }
                parts.append(part)
                current = nil
            case 48...57:
                let (shifted, over) = (current ?? 0).multipliedReportingOverflow(by: 10)
                let (sum, carry) = shifted.addingReportingOverflow(UInt32(byte - 48))
                guard !over, !carry else { return nil }
                current = sum
            default: return nil
            }
        }
        guard let last = current, parts.count < 128 else { return nil }
        parts.append(last)
        self.parts = parts
    }

    public var description: String { parts.lazy.map(String.init).joined(separator: ".") }

    public static func < (a: OID, b: OID) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }

    /// This name with more sub-identifiers behind it.
    public func appending(_ more: some Sequence<UInt32>) -> OID { OID(parts + more) }

    public func hasPrefix(_ prefix: OID) -> Bool { parts.starts(with: prefix.parts) }

    /// The sub-identifiers behind a prefix, nil when it is not one.
    public func suffix(after prefix: OID) -> [UInt32]? {
        hasPrefix(prefix) ? Array(parts.dropFirst(prefix.parts.count)) : nil
    }
}
