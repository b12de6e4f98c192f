extension SNMPValue {
    /// The value as an agent would send it that has mistaken its type: numbers as text, text as a number, anything else as nothing.
    var mistyped: SNMPValue {
        switch self {
        case .integer(let number): .octetString(Array(String(number).utf8))
        case .counter32(let number), .gauge32(let number), .timeTicks(let number): .octetString(Array(String(number).utf8))
        case .counter64(let number): .octetString(Array(String(number).utf8))
        case .octetString(let octets), .opaque(let octets): .integer(Int32(clamping: octets.count))
        case .objectIdentifier, .ipAddress: .null
        case .null, .noSuchObject, .noSuchInstance, .endOfMibView: self
        }
    }
}
