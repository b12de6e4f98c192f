/// Why an agent's process cannot serve.
public struct SNMPAgentProcessError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// The program `lab-snmp-agent` is not beside the running one.
        case programMissing = "program_missing"
        /// The system refused to start it.
        case notStarted = "not_started"
        /// The agent refused what it was told: a port in use, an unusable user.
        case refused
        /// The process is gone.
        case gone
    }

    public let code: Code
    public let detail: String

    public var description: String { detail.isEmpty ? code.rawValue : "\(code.rawValue): \(detail)" }
}
