/// A name and its value.
public struct SNMPVarBind: Sendable, Hashable {
    public let name: SNMPOID
    public let value: SNMPValue

    public init(_ name: SNMPOID, _ value: SNMPValue) {
        self.name = name
        self.value = value
    }
}
