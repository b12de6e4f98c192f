/// The cable of a host.
public struct HostEthernet: ReportObject, Equatable {
    /// Speed, Mbit/s.
    public var speedMbps: Observed<Int> = .notReported
    /// Duplex.
    public var duplex: Observed<Duplex> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("speed_mbps", speedMbps, "Speed, Mbit/s.")
        sink.field("duplex", duplex, "Duplex.")
    }
}
