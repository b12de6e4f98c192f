/// Why a request brought no answer, or no usable one. Never names an address, a community or a device.
public struct SNMPError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Stable, of bounded number: fit for a metric label.
    public enum Code: String, Sendable, CaseIterable {
        /// No answer before the time was up.
        case timeout
        /// The system refused to send, or the peer's port is closed.
        case unreachable
        /// The caller went away.
        case cancelled
        /// The agent answered with an error status.
        case status
        /// SNMPv3: user, key or privacy refused.
        case security
        /// The address is not numeric, or the credentials cannot be used.
        case configuration
        /// The answer does not fit the request.
        case malformed
        /// Too many requests wait for this agent already.
        case busy
        /// Not asked: the agent was silent several times in a row.
        case leftAlone = "left_alone"
    }

    public let code: Code
    /// Error status of the answer, for `status`.
    public let status: SNMPErrorStatus?
    /// Position of the offending name in the request, from 1, for `status`.
    public let index: Int
    private let text: String?

    public init(_ code: Code, status: SNMPErrorStatus? = nil, index: Int = 0, text: String? = nil) {
        self.code = code
        self.status = status
        self.index = index
        self.text = text
    }

    public var metricLabel: String { code.rawValue }

    public var description: String {
        switch code {
        case .status: "SNMP agent answered \(status?.name ?? "an error")"
        case .timeout: "SNMP agent did not answer in time"
        case .unreachable: "SNMP agent cannot be reached"
        case .cancelled: "SNMP request cancelled"
        case .security: "SNMP agent refused the SNMPv3 user"
        case .configuration: "SNMP target cannot be used: \(text ?? "bad configuration")"
        case .malformed: "SNMP answer does not fit the request"
        case .busy: "too many requests wait for this SNMP agent"
        case .leftAlone: "SNMP agent was silent and is left alone for a while"
        }
    }
}
