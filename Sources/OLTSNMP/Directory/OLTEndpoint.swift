/// One OLT of the configuration.
public struct OLTEndpoint: Sendable, Hashable {
    /// Name in reports; no address.
    public var name: String
    public var target: SNMPTarget
    /// Name of its profile; nil: found by its sysObjectID.
    public var profile: String?

    public init(name: String, target: SNMPTarget, profile: String? = nil) {
        self.name = name
        self.target = target
        self.profile = profile
    }
}
