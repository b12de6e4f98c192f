/// One agent and how gently it is to be treated. All targets of one address, port and user share a session; of two that
/// differ in their limits the tighter one holds for both.
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
    /// Rows asked for per request of a walk at most. 1…100; an agent was seen to hang on 0.
    public var maxRepetitions: Int
    /// Accept answers that come from another address than the one asked (agents with several interfaces).
    public var acceptsAnyAnswerAddress: Bool
    /// Names per GET at most. 1…60.
    public var maxNames = SNMPEngine.maxNamesPerRequest
    /// PDUs sent in any one second at most, attempts after the first included; 1…10,000, nil for no limit.
    public var maxPDUsPerSecond: Int?
    /// Walks at once at most; the others wait. 1…64.
    public var maxWalks: Int = 2
    /// GETBULK may be used at all.
    public var mayBulk = true
    /// Lookups that wait for the cap may share a PDU. Not for agents that fail on a whole GET because of one missing row.
    public var sharesPDUs = true

    public init(
        address: String, port: UInt16 = 161, credentials: SNMPCredentials, timeout: Duration = .milliseconds(1500), retries: Int = 1,
        maxInFlight: Int = 4, maxRepetitions: Int = 20, acceptsAnyAnswerAddress: Bool = false, maxPDUsPerSecond: Int? = nil, maxWalks: Int = 2
    ) {
        self.address = address
        self.port = port
        self.credentials = credentials
        self.timeout = max(timeout, .milliseconds(1))
        self.retries = min(max(retries, 0), 10)
        self.maxInFlight = min(max(maxInFlight, 1), 64)
        self.maxRepetitions = min(max(maxRepetitions, 1), 100)
        self.acceptsAnyAnswerAddress = acceptsAnyAnswerAddress
        self.maxPDUsPerSecond = maxPDUsPerSecond.map { min(max($0, 1), 10_000) }
        self.maxWalks = min(max(maxWalks, 1), 64)
    }

    /// Whether walks use GETBULK.
    var hasBulk: Bool {
        if case .v1 = credentials { false } else { mayBulk }
    }

    /// Names per PDU that lookups may share; 0 where a missing row fails the whole.
    var packLimit: Int {
        if case .v1 = credentials { 0 } else { sharesPDUs ? maxNames : 0 }
    }

    /// The same agent treated as its profile wants it too: of each limit the tighter one.
    public func honouring(_ manners: AgentManners) -> SNMPTarget {
        var target = self
        target.maxInFlight = min(maxInFlight, manners.maxInFlight)
        target.maxRepetitions = min(maxRepetitions, manners.maxRepetitions)
        target.maxNames = min(maxNames, manners.maxNames)
        target.maxWalks = min(maxWalks, manners.maxWalks)
        target.maxPDUsPerSecond = [maxPDUsPerSecond, manners.maxPDUsPerSecond].compactMap { $0 }.min()
        if manners.quirks.contains(.missingRowFailsGet) { target.sharesPDUs = false }
        return target
    }

    /// The same for a walk over one column, which may be one that the agent answers GETBULK wrongly for.
    public func honouring(_ manners: AgentManners, walking column: String) -> SNMPTarget {
        var target = honouring(manners)
        if manners.noBulk.contains(column) { target.mayBulk = false }
        return target
    }
}
