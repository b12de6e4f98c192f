/// Bytes of a host since it connected, seen from the host.
public struct HostTraffic: ReportObject, Equatable {
    /// To the host.
    public var rxBytes: Observed<Int> = .notReported
    /// From the host.
    public var txBytes: Observed<Int> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("rx_bytes", rxBytes, "To the host.")
        sink.field("tx_bytes", txBytes, "From the host.")
    }
}
