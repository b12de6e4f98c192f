/// What a GET brought, in the order of the question.
public struct SNMPGet: Sendable, Equatable {
    public var varbinds: [SNMPVarbind]
    /// Names the agent failed on when asked for them alone; they stand in `varbinds` as noSuchInstance.
    public var refused: [OID]
    /// Requests it took: more than one when the agent found the answer too big or failed on a name.
    public var requests: Int
    /// How long the agent's cap, its rate or the back-off kept the question waiting.
    public var held: Duration

    public init(varbinds: [SNMPVarbind], refused: [OID] = [], requests: Int = 1, held: Duration = .zero) {
        self.varbinds = varbinds
        self.refused = refused
        self.requests = requests
        self.held = held
    }

    /// The value under a name; nil when the name was not asked for.
    public subscript(oid: OID) -> SNMPValue? { varbinds.first { $0.oid == oid }?.value }
}
