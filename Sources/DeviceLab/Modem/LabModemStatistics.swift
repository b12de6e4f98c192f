/// What a lab's modem has seen.
public struct LabModemStatistics: Sendable, Equatable {
    public var requests = 0
    public var logins = 0
    public var refusedLogins = 0
    public var logouts = 0
    /// Logins that threw out a session which had come over HTTP too: two guests of the same service, which must not be.
    public var ownTakeovers = 0
    /// Objects and actions in the order asked for.
    public var operations: [String] = []
    /// Operations that would have changed something.
    public var writes = 0
    /// Requests in a form that no page of the modem sends.
    public var oddities: [String] = []

    public init() {}
}
