public import DeviceReport
public import TR181

/// A way to read modems: a bridge, or the modems themselves.
public protocol ModemReading: Sendable {
    /// Reads one modem, which is known by its management host alone. The outcome is there by the deadline.
    func read(_ device: DeviceIdentity, options: ReadOptions, deadline: ContinuousClock.Instant) async -> SourceOutcome<ParameterTree>

    /// Whether it can be used at all; for readiness.
    func probe(deadline: ContinuousClock.Instant) async -> SourceStatus
}

extension BridgeSource: ModemReading {}
extension NativeModem: ModemReading {}
