/// The versions of SNMP, with their number on the wire.
public enum SNMPVersion: Int32, Sendable, Hashable, Codable {
    case v1 = 0
    case v2c = 1
    /// Only in an ``SNMPAgentProcess``.
    case v3 = 3
}
