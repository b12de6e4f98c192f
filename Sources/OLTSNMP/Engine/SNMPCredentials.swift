/// How an agent is spoken to. Not printable: neither a community nor a password may reach a log.
public enum SNMPCredentials: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    case v1(community: String)
    case v2c(community: String)
    case v3(SNMPv3User)

    public var description: String {
        switch self {
        case .v1: "v1"
        case .v2c: "v2c"
        case .v3: "v3"
        }
    }

    public var debugDescription: String { description }
}
