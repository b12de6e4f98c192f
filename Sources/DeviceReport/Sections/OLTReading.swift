/// What one look at the OLT brought.
public struct OLTReading: Sendable {
    public var section: OpticalOLT
    public var identity: DeviceIdentity
    public var warnings: [String]
    /// Name of the OLT profile that read it.
    public var profile: String?

    public init(section: OpticalOLT, identity: DeviceIdentity, warnings: [String] = [], profile: String? = nil) {
        self.section = section
        self.identity = identity
        self.warnings = warnings
        self.profile = profile
    }
}
