/// What is told to an agent's process: one line of JSON, and behind it as many octets as `bytes` says.
enum SNMPAgentCommand: Codable {
    /// The first one. The octets are the rows as snmprec text.
    case start(SNMPAgentSetup, bytes: Int)
    case data(bytes: Int)
    /// For the rows of a selector, or for all; nil ends it.
    case fault(SNMPFault?, rows: SNMPRowSelector?)
    case clearFaults
    case statistics

    var bytes: Int {
        switch self {
        case .start(_, let bytes), .data(let bytes): bytes
        case .fault, .clearFaults, .statistics: 0
        }
    }
}

/// Everything an agent is started with but its rows.
struct SNMPAgentSetup: Codable {
    var community: String
    var port: UInt16
    var engineID: [UInt8]
    var boots: Int32
    var users: [SNMPAgentUser]
    var options: SNMPAgentOptions
}

/// The answer to each command: one line of JSON.
struct SNMPAgentReply: Codable {
    /// After `start`.
    var port: Int?
    var statistics: SNMPAgentStatistics?
    /// Why the command could not be carried out.
    var problem: String?
}
