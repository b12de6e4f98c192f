/// The three sources of a recorded device.
public struct CaptureSources: Sendable, Codable, Equatable {
    public var acs: CaptureSource?
    public var olt: CaptureSource?
    public var bridge: CaptureSource?

    public init(acs: CaptureSource? = nil, olt: CaptureSource? = nil, bridge: CaptureSource? = nil) {
        self.acs = acs
        self.olt = olt
        self.bridge = bridge
    }
}
