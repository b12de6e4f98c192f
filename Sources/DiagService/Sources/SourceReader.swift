public import DeviceReport

/// One source behind the one signature that the coordinator knows. Reading never throws: an outcome is data.
public struct SourceReader: Sendable {
    public typealias Read = @Sendable (DeviceIdentity, ReadOptions, ContinuousClock.Instant) async -> SourceOutcome<SourceFinding>
    public typealias Probe = @Sendable (ContinuousClock.Instant) async -> [SourceHealth]

    public let name: SourceName
    public let read: Read
    /// Asks the source for a sign of life, one row a host.
    public let probe: Probe

    public init(_ name: SourceName, read: @escaping Read, probe: @escaping Probe) {
        self.name = name
        self.read = read
        self.probe = probe
    }
}
