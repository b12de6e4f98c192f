/// An object identifier as its arcs, ordered as SNMP walks order it (arc by arc, a prefix before what it prefixes).
public struct SNMPOID: Sendable, Hashable, Codable {
    /// SNMP's own limit on the number of arcs (RFC 3416, section 4.1).
    public static let maximumArcs = 128

    /// The arcs, first one first. May be empty.
    public let arcs: [UInt32]

    public init(_ arcs: [UInt32]) {
        self.arcs = arcs
    }

    /// Reads dotted text, with or without a leading dot: ".1.3.6.1" or "1.3.6.1".
    /// Nil when an arc is missing, is not a decimal number of 32 bits, or there are more than 128 of them.
    public init?(_ text: String) {
        self.init(dotted: Array(text.utf8)[...])
    }

    init?(dotted bytes: ArraySlice<UInt8>) {
        var rest = bytes
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
        var arcs: [UInt32] = []
        arcs.reserveCapacity(20)
        var arc: UInt64 = 0
        var digits = 0
        for byte in rest {
            if byte == UInt8(ascii: ".") {
                guard digits > 0, arcs.count < Self.maximumArcs else { return nil }
                arcs.append(UInt32(truncatingIfNeeded: arc))
                arc = 0
                digits = 0
            } else {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                arc = arc * 10 + UInt64(byte - UInt8(ascii: "0"))
                guard arc <= UInt64(UInt32.max) else { return nil }
                digits += 1
            }
        }
        guard digits > 0, arcs.count < Self.maximumArcs else { return nil }
        arcs.append(UInt32(truncatingIfNeeded: arc))
        self.arcs = arcs
    }

    /// True when this identifier begins with all arcs of `prefix` (an identifier begins with itself).
    public func hasPrefix(_ prefix: SNMPOID) -> Bool {
        arcs.starts(with: prefix.arcs)
    }

    /// How many leading arcs the two have in common.
    func commonPrefixCount(with other: SNMPOID) -> Int {
        var count = 0
        for (mine, theirs) in zip(arcs, other.arcs) {
            guard mine == theirs else { break }
            count += 1
        }
        return count
    }
}

extension SNMPOID: Comparable {
    public static func < (left: SNMPOID, right: SNMPOID) -> Bool {
        left.arcs.lexicographicallyPrecedes(right.arcs)
    }
}

extension SNMPOID: CustomStringConvertible {
    /// Dotted text with a leading dot, as `snmpwalk -On` prints it.
    public var description: String {
        arcs.map { ".\($0)" }.joined()
    }
}
