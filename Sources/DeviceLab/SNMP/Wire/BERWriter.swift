/// Writes tag-length-value elements with definite lengths in their shortest form.
struct BERWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    mutating func header(_ tag: UInt8, length: Int) {
        bytes.append(tag)
        guard length >= 0x80 else {
            bytes.append(UInt8(truncatingIfNeeded: length))
            return
        }
        let octets = Self.lengthOctets(length) - 1
        bytes.append(0x80 | UInt8(truncatingIfNeeded: octets))
        for index in (0..<octets).reversed() {
            bytes.append(UInt8(truncatingIfNeeded: length >> (index * 8)))
        }
    }

    mutating func element(_ tag: UInt8, _ content: some Collection<UInt8>) {
        header(tag, length: content.count)
        bytes.append(contentsOf: content)
    }

    mutating func raw(_ content: some Collection<UInt8>) {
        bytes.append(contentsOf: content)
    }

    mutating func integer(_ value: Int32) {
        var content = (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - $0 * 8)) }[...]
        // Drop leading octets that only repeat the sign.
        while content.count > 1, let first = content.first, let second = content.dropFirst().first,
            (first == 0 && second & 0x80 == 0) || (first == 0xFF && second & 0x80 != 0)
        {
            content = content.dropFirst()
        }
        element(BERTag.integer, content)
    }

    mutating func unsigned(_ tag: UInt8, _ value: UInt64) {
        var content: [UInt8] = []
        for index in (0..<8).reversed() {
            let octet = UInt8(truncatingIfNeeded: value >> (index * 8))
            if content.isEmpty {
                guard octet != 0 || index == 0 else { continue }
                if octet & 0x80 != 0 { content.append(0) }
            }
            content.append(octet)
        }
        element(tag, content)
    }

    mutating func objectIdentifier(_ oid: SNMPOID) {
        var content: [UInt8] = []
        content.reserveCapacity(oid.arcs.count * 2)
        var arcs = oid.arcs[...]
        if let first = arcs.popFirst() {
            // A first arc above 2 cannot be written; such an identifier never comes from a parsed message.
            let second = arcs.popFirst() ?? 0
            Self.subidentifier(UInt64(min(first, 2)) * 40 + UInt64(second), into: &content)
        }
        for arc in arcs { Self.subidentifier(UInt64(arc), into: &content) }
        element(BERTag.objectIdentifier, content)
    }

    /// How many octets the length field itself takes.
    static func lengthOctets(_ length: Int) -> Int {
        guard length >= 0x80 else { return 1 }
        return 1 + (Int.bitWidth - length.leadingZeroBitCount + 7) / 8
    }

    /// The size of a whole element with this much content.
    static func elementSize(content length: Int) -> Int {
        1 + lengthOctets(length) + length
    }

    private static func subidentifier(_ value: UInt64, into content: inout [UInt8]) {
        var started = false
        for shift in stride(from: 35, through: 0, by: -7) {
            let septet = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 0x7F
            guard started || septet != 0 || shift == 0 else { continue }
            started = true
            content.append(shift == 0 ? septet : septet | 0x80)
        }
    }
}
