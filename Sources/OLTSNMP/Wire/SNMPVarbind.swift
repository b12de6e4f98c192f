/// One name with its value.
public struct SNMPVarbind: Sendable, Hashable {
    public var oid: OID
    public var value: SNMPValue

    public init(_ oid: OID, _ value: SNMPValue) {
        self.oid = oid
        self.value = value
    }
}
