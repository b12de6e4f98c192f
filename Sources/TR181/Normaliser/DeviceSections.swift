public import DeviceReport

public import struct Foundation.Date

/// Everything one tree yields for the report. A section is nil when the tree says nothing about it, which is not the same as a
/// section that says "none".
public struct DeviceSections: Sendable, Equatable {
    public var source: SourceName
    /// Every key of the device that the tree carries.
    public var identity = DeviceIdentity()
    public var device: DeviceSection?
    /// By id.
    public var interfaces: [Interface] = []
    public var stacks: [Stack] = []
    public var wan: WANSection?
    public var technology: PONTechnology?
    public var onu: OpticalONU?
    public var ethernetPorts: [EthernetPort] = []
    public var wifi: WiFiSection?
    public var mesh: MeshSection?
    /// Whether the tree carried any table of hosts or stations, so that an empty `hosts` means "no hosts".
    public var hasHosts = false
    /// Whether a table of Wi-Fi stations was among them, and when its newest row was read.
    public var hasStations = false
    public var stationsAt: Date?
    /// By MAC address.
    public var hosts: [Host] = []
    public var voice: VoiceSection?
    /// Stable codes, without names or values of the device.
    public var warnings: [String] = []

    public init(source: SourceName) {
        self.source = source
    }
}
