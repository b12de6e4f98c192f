extension BERWriter {
    mutating func value(_ value: SNMPValue) {
        switch value {
        case .integer(let number): integer(number)
        case .octetString(let octets): element(BERTag.octetString, octets)
        case .null: header(BERTag.null, length: 0)
        case .objectIdentifier(let oid): objectIdentifier(oid)
        case .ipAddress(let first, let second, let third, let fourth):
            element(BERTag.ipAddress, [first, second, third, fourth])
        case .counter32(let number): unsigned(BERTag.counter32, UInt64(number))
        case .gauge32(let number): unsigned(BERTag.gauge32, UInt64(number))
        case .timeTicks(let number): unsigned(BERTag.timeTicks, UInt64(number))
        case .opaque(let octets): element(BERTag.opaque, octets)
        case .counter64(let number): unsigned(BERTag.counter64, number)
        case .noSuchObject: header(BERTag.noSuchObject, length: 0)
        case .noSuchInstance: header(BERTag.noSuchInstance, length: 0)
        case .endOfMibView: header(BERTag.endOfMibView, length: 0)
        }
    }

    /// One variable binding: SEQUENCE { name, value }.
    static func varBind(_ name: SNMPOID, _ value: SNMPValue) -> [UInt8] {
        var content = BERWriter()
        content.objectIdentifier(name)
        content.value(value)
        var whole = BERWriter(capacity: content.bytes.count + 4)
        whole.element(BERTag.sequence, content.bytes)
        return whole.bytes
    }
}
