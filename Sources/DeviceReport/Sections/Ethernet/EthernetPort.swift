/// A socket of the box.
public struct EthernetPort: ReportObject, Equatable {
    /// LAN1, LAN2 … WAN.
    public var label: String = ""
    /// Side.
    public var role: PortRole = .lan
    /// Interface id.
    public var interface: String = ""
    /// Operational status.
    public var operStatus: Observed<OperStatus> = .notReported
    /// Speed, Mbit/s.
    public var speedMbps: Observed<Int> = .notReported
    /// Speed at which it is set to stop, Mbit/s.
    public var maxSpeedMbps: Observed<Int> = .notReported
    /// Duplex.
    public var duplex: Observed<Duplex> = .notReported
    /// Errors in both directions since the counters began.
    public var errors: Observed<Int> = .notReported
    /// Seconds since the link came or went.
    public var lastChangeS: Observed<Int> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("label", label, "LAN1, LAN2 … WAN.")
        sink.required("role", role, "Side.")
        sink.required("interface", interface, "Interface id.")
        sink.field("oper_status", operStatus, "Operational status.")
        sink.field("speed_mbps", speedMbps, "Speed, Mbit/s.")
        sink.field("max_speed_mbps", maxSpeedMbps, "Speed at which it is set to stop, Mbit/s.")
        sink.field("duplex", duplex, "Duplex.")
        sink.field("errors", errors, "Errors in both directions since the counters began.")
        sink.field("last_change_s", lastChangeS, "Seconds since the link came or went.")
    }
}
