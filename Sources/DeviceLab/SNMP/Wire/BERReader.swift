/// Reads tag-length-value elements from octets that anybody may have sent: every step is bounds-checked.
struct BERReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// The next element's tag and content.
    mutating func element() throws(BERError) -> (tag: UInt8, content: ArraySlice<UInt8>) {
        guard let tag = rest.popFirst(), let first = rest.popFirst() else { throw .truncated }
        var length = Int(first)
        if first & 0x80 != 0 {
            let octets = Int(first & 0x7F)
            guard octets > 0 else { throw .indefiniteLength }
            // A datagram cannot need more; leading zero octets are legal BER.
            guard octets <= 4 else { throw .lengthTooLong }
            length = 0
            for _ in 0..<octets {
                guard let octet = rest.popFirst() else { throw .truncated }
                length = length << 8 | Int(octet)
            }
        }
        guard length <= rest.count else { throw .truncated }
        let content = rest.prefix(length)
        rest = rest.dropFirst(length)
        return (tag, content)
    }

    /// The content of the next element, which must have this tag.
    mutating func content(of tag: UInt8) throws(BERError) -> ArraySlice<UInt8> {
        let (found, content) = try element()
        guard found == tag else { throw .unexpectedTag(found) }
        return content
    }

    mutating func int32() throws(BERError) -> Int32 {
        try Self.int32(content(of: BERTag.integer))
    }

    func requireEnd() throws(BERError) {
        guard rest.isEmpty else { throw .trailingOctets }
    }

    static func int32(_ content: ArraySlice<UInt8>) throws(BERError) -> Int32 {
        guard let first = content.first else { throw .emptyInteger }
        guard content.count <= 8 else { throw .integerOutOfRange }
        var value: Int64 = first & 0x80 == 0 ? 0 : -1
        for octet in content { value = value << 8 | Int64(octet) }
        guard let narrow = Int32(exactly: value) else { throw .integerOutOfRange }
        return narrow
    }

    /// Reads an unsigned number. A missing leading zero octet is accepted, as net-snmp does, since real agents forget it.
    static func unsigned(_ content: ArraySlice<UInt8>, octets limit: Int) throws(BERError) -> UInt64 {
        guard let first = content.first else { throw .emptyInteger }
        guard content.count <= limit || (content.count == limit + 1 && first == 0) else { throw .integerOutOfRange }
        var value: UInt64 = 0
        for octet in content { value = value << 8 | UInt64(octet) }
        return value
    }

    static func objectIdentifier(_ content: ArraySlice<UInt8>) throws(BERError) -> SNMPOID {
        // Some managers send an empty identifier for "from the very beginning".
        guard !content.isEmpty else { return SNMPOID([]) }
        var arcs: [UInt32] = []
        arcs.reserveCapacity(content.count + 1)
        var value: UInt64 = 0
        var open = false
        for octet in content {
            value = value << 7 | UInt64(octet & 0x7F)
            // The first sub-identifier carries two arcs (40 * X + Y), so it may pass 32 bits by 80.
            guard value <= UInt64(UInt32.max) + 80 else { throw .badObjectIdentifier }
            open = octet & 0x80 != 0
            guard !open else { continue }
            if arcs.isEmpty {
                let top = min(value / 40, 2)
                arcs.append(UInt32(top))
                value -= top * 40
            }
            guard value <= UInt64(UInt32.max), arcs.count < SNMPOID.maximumArcs else { throw .badObjectIdentifier }
            arcs.append(UInt32(value))
            value = 0
        }
        guard !open else { throw .badObjectIdentifier }
        return SNMPOID(arcs)
    }
}
