/// What an agent can do and how fast it is: the permanent traits of an OLT, as opposed to its faults.
public struct SNMPAgentOptions: Sendable, Hashable, Codable {
    /// The versions answered; requests of others are dropped.
    public var versions: Set<SNMPVersion>
    /// The largest answer in octets. GET and GETNEXT answers above it become tooBig, GETBULK answers end early.
    public var maximumDatagramBytes: Int
    /// The most repetitions a GETBULK answer has, whatever was asked for.
    public var maximumRepetitions: Int
    /// Requests with more variable bindings than this are answered tooBig; nil for no such limit.
    public var maximumVarBinds: Int?
    /// How long the agent works on one request. It works on one at a time, as the agents of OLTs do, so requests wait for each other.
    public var serviceTime: Duration
    /// What each answered variable binding adds to `serviceTime`.
    public var serviceTimePerVarBind: Duration
    /// Answers that may wait to be sent; further requests are lost, as in a full socket buffer.
    public var maximumWaitingAnswers: Int

    public init(
        versions: Set<SNMPVersion> = [.v1, .v2c], maximumDatagramBytes: Int = 65_507, maximumRepetitions: Int = 1_000,
        maximumVarBinds: Int? = nil, serviceTime: Duration = .zero, serviceTimePerVarBind: Duration = .zero,
        maximumWaitingAnswers: Int = 4_096
    ) {
        self.versions = versions
        self.maximumDatagramBytes = maximumDatagramBytes
        self.maximumRepetitions = maximumRepetitions
        self.maximumVarBinds = maximumVarBinds
        self.serviceTime = serviceTime
        self.serviceTimePerVarBind = serviceTimePerVarBind
        self.maximumWaitingAnswers = maximumWaitingAnswers
    }
}
