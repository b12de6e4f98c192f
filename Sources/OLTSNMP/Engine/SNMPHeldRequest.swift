/// A request that an agent's cap or rate kept waiting: what a metric and a log line are made of.
public struct SNMPHeldRequest: Sendable, Hashable {
    public var address: String
    public var port: UInt16
    /// Time between the first moment it could not be sent and the moment it was, or its deadline.
    public var held: Duration
    /// False when its deadline came before its turn.
    public var wasSent: Bool
    /// Requests to this agent in flight and waiting at that moment.
    public var inFlight: Int
    public var waiting: Int
}

/// Who wants to know of held requests, and from what delay on. Called on the loop's thread: it must not block.
struct SNMPHeldObserver: Sendable {
    var atLeast: Duration
    var notify: @Sendable (SNMPHeldRequest) -> Void
}
