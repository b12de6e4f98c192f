/// A socket of the ONU, as its OLT sees it.
public struct OLTUNIPort: ReportObject, Equatable {
    /// From 1.
    public var number: Int = 0
    public var link: Observed<OperStatus> = .notReported
    /// What the OLT has it set to.
    public var adminState: Observed<String> = .notReported
    /// Mbit/s.
    public var speedMbps: Observed<Int> = .notReported
    public var duplex: Observed<Duplex> = .notReported
    /// A loop behind the socket was found.
    public var loop: Observed<Bool> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("number", number, "Number of the socket, from 1.")
        sink.field("link", link, "Whether something is plugged in and awake.")
        sink.field("admin_state", adminState, "What the OLT has it set to.")
        sink.field("speed_mbps", speedMbps, "Speed, Mbit/s.")
        sink.field("duplex", duplex, "Duplex.")
        sink.field("loop", loop, "A loop behind the socket was found.")
    }
}
