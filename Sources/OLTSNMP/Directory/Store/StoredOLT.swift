/// What is kept of an OLT beside its ONUs.
public struct StoredOLT: Sendable, Equatable {
    /// Name in the configuration.
    public var name: String
    /// The profile that its row numbers were read with.
    public var profile: String
    /// What its agent calls itself.
    public var sysObjectID: OID?

    public init(name: String, profile: String, sysObjectID: OID? = nil) {
        self.name = name
        self.profile = profile
        self.sysObjectID = sysObjectID
    }
}
