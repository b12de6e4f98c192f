/// What an agent has seen and done since it was started.
public struct SNMPAgentStatistics: Sendable, Hashable, Codable {
    /// Well-formed requests with the right community in a version that the agent speaks, retransmissions included.
    public var requests = 0
    /// The same, by kind of PDU.
    public var requestsByType: [SNMPPDUType: Int] = [:]
    /// Variable bindings in these requests.
    public var requestedVarBinds = 0
    /// Variable bindings in the answers to them.
    public var answeredVarBinds = 0
    /// Answer datagrams put on the wire, duplicates and garbage included.
    public var sentDatagrams = 0
    /// Requests never answered because of a fault or a full queue.
    public var lost = 0
    /// Answers held back by a `late` fault.
    public var late = 0
    /// Datagrams that were no SNMP message.
    public var malformed = 0
    /// Messages dropped for their community.
    public var wrongCommunity = 0
    /// Messages of a kind or version that the agent does not answer.
    public var unsupported = 0
    /// Requests received and neither answered nor lost yet.
    public var inFlight = 0
    /// The highest `inFlight` so far: how many requests the managers had under way at once, as far as the agent can see.
    public var maximumInFlight = 0
}
