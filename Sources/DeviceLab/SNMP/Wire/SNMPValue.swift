/// A value of a variable binding, in the types of SNMPv2c (RFC 3416, section 3).
public enum SNMPValue: Sendable, Hashable {
    case integer(Int32)
    case octetString([UInt8])
    case null
    case objectIdentifier(SNMPOID)
    case ipAddress(UInt8, UInt8, UInt8, UInt8)
    case counter32(UInt32)
    case gauge32(UInt32)
    /// Hundredths of a second.
    case timeTicks(UInt32)
    case opaque([UInt8])
    case counter64(UInt64)
    case noSuchObject
    case noSuchInstance
    case endOfMibView
}
