/// Why octets are not the BER that SNMP allows.
enum BERError: Error, Equatable {
    case truncated
    case indefiniteLength
    case lengthTooLong
    case unexpectedTag(UInt8)
    case emptyInteger
    case integerOutOfRange
    case badObjectIdentifier
    case badAddress
    case trailingOctets
    case unknownVersion(Int32)
    case tooManyVarBinds
}
