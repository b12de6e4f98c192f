/// What one look at the OLT brought.
public struct OLTReading: Sendable {
    public var section: OpticalOLT
    public var identity: DeviceIdentity
    public var warnings: [String]

    public init(section: OpticalOLT, identity: DeviceIdentity, warnings: [String] = []) {
        self.section = section
        self.identity = identity
        self.warnings = warnings
    }
}
