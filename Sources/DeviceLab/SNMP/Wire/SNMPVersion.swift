/// The versions the agent speaks, with their number on the wire.
public enum SNMPVersion: Int32, Sendable, Hashable {
    case v1 = 0
    case v2c = 1
}
