/// The faults a recorded device starts with.
public struct CaptureFaults: Sendable, Codable, Equatable {
    public var acs: LabFault?
    public var olt: LabFault?
    public var bridge: LabFault?

    public init(acs: LabFault? = nil, olt: LabFault? = nil, bridge: LabFault? = nil) {
        self.acs = acs
        self.olt = olt
        self.bridge = bridge
    }
}
