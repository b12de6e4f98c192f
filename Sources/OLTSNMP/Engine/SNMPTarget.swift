/// One agent and how gently it is to be treated. Two equal targets share a session and its cap.
public struct SNMPTarget: Sendable, Hashable {
    /// Numeric IPv4 or IPv6 address: names are never resolved here, since that would block everybody.
    public var address: String
    public var port: UInt16
    public var credentials: SNMPCredentials
    /// Time given to one attempt.
    public var timeout: Duration
    /// Attempts after the first.
    public var retries: Int
    /// Requests in flight at most; the others wait in order. 1…64.
    public var maxInFlight: Int
    /// Rows asked for per request of a walk. 1…100; an agent was seen to hang on 0.
    public var maxRepetitions: Int
    /// Accept answers that come from another address than the one asked (agents with several interfaces).
    public var acceptsAnyAnswerAddress: Bool

    public init(
        address: String, port: UInt16 = 161, credentials: SNMPCredentials, timeout: Duration = .milliseconds(1500), retries: Int = 1,
        maxInFlight: Int = 4, maxRepetitions: Int = 20, acceptsAnyAnswerAddress: Bool = false
    ) {
        self.address = address
        self.port = port
        self.credentials = credentials
        self.timeout = max(timeout, .milliseconds(1))
        self.retries = min(max(retries, 0), 10)
        self.maxInFlight = min(max(maxInFlight, 1), 64)
        self.maxRepetitions = min(max(maxRepetitions, 1), 100)
        self.acceptsAnyAnswerAddress = acceptsAnyAnswerAddress
    }

    /// Whether the version has GETBULK.
    var hasBulk: Bool {
        if case .v1 = credentials { false } else { true }
    }
}
