extension BERReader {
    /// The next element as a value of a variable binding.
    mutating func value() throws(BERError) -> SNMPValue {
        let (tag, content) = try element()
        switch tag {
        case BERTag.integer: return .integer(try Self.int32(content))
        case BERTag.octetString: return .octetString(Array(content))
        case BERTag.null: return .null
        case BERTag.objectIdentifier: return .objectIdentifier(try Self.objectIdentifier(content))
        case BERTag.ipAddress:
            var octets = content.makeIterator()
            guard content.count == 4, let first = octets.next(), let second = octets.next(),
                let third = octets.next(), let fourth = octets.next()
            else { throw .badAddress }
            return .ipAddress(first, second, third, fourth)
        case BERTag.counter32: return .counter32(try Self.unsigned32(content))
        case BERTag.gauge32: return .gauge32(try Self.unsigned32(content))
        case BERTag.timeTicks: return .timeTicks(try Self.unsigned32(content))
        case BERTag.opaque: return .opaque(Array(content))
        case BERTag.counter64: return .counter64(try Self.unsigned(content, octets: 8))
        case BERTag.noSuchObject: return .noSuchObject
        case BERTag.noSuchInstance: return .noSuchInstance
        case BERTag.endOfMibView: return .endOfMibView
        default: throw .unexpectedTag(tag)
        }
    }

    private static func unsigned32(_ content: ArraySlice<UInt8>) throws(BERError) -> UInt32 {
        UInt32(truncatingIfNeeded: try unsigned(content, octets: 4))
    }
}
