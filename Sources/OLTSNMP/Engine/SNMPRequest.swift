/// One protocol request.
struct SNMPRequest: Sendable {
    enum Command: Sendable, Equatable {
        case get
        case getNext
        case getBulk(maxRepetitions: Int)
    }

    var command: Command
    var oids: [OID]
}

/// What the agent answered, error status included.
struct SNMPAnswer: Sendable {
    var status: SNMPErrorStatus
    var index: Int
    var varbinds: [SNMPVarbind]
    /// How long the agent's cap kept the question waiting.
    var held: Duration = .zero
}
