/// One interface of the device: an object of the interface stack.
public struct Interface: ReportObject, Equatable {
    /// Canonical path without a trailing dot.
    public var id: String = ""
    /// What it is.
    public var kind: InterfaceKind = .other
    /// Name the device gives it.
    public var name: Observed<String> = .notReported
    /// Alias.
    public var alias: Observed<String> = .notReported
    /// Administratively on.
    public var enabled: Observed<Bool> = .notReported
    /// Operational status.
    public var operStatus: Observed<OperStatus> = .notReported
    /// Points to the WAN.
    public var upstream: Bool?
    /// Seconds since the status changed.
    public var lastChangeS: Observed<Int> = .notReported
    /// MAC address.
    public var mac: Observed<MACAddress> = .notReported
    /// MTU, bytes.
    public var mtuBytes: Observed<Int> = .notReported
    /// VLAN id.
    public var vlanID: Observed<Int> = .notReported
    /// Speed, Mbit/s.
    public var speedMbps: Observed<Int> = .notReported
    /// Speed at which it is set to stop, Mbit/s.
    public var maxSpeedMbps: Observed<Int> = .notReported
    /// Speed and duplex are negotiated.
    public var autoneg: Observed<Bool> = .notReported
    /// Duplex.
    public var duplex: Observed<Duplex> = .notReported
    /// Interfaces below.
    public var lower: [String] = []
    /// Interfaces above.
    public var higher: [String] = []
    /// Counters.
    public var stats: InterfaceStats?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Canonical path without a trailing dot.")
        sink.required("kind", kind, "What it is.")
        sink.field("name", name, "Name the device gives it.")
        sink.field("alias", alias, "Alias.")
        sink.field("enabled", enabled, "Administratively on.")
        sink.field("oper_status", operStatus, "Operational status.")
        sink.field("upstream", upstream, "Points to the WAN.")
        sink.field("last_change_s", lastChangeS, "Seconds since the status changed.")
        sink.field("mac", mac, "MAC address.")
        sink.field("mtu_bytes", mtuBytes, "MTU, bytes.")
        sink.field("vlan_id", vlanID, "VLAN id.")
        sink.field("speed_mbps", speedMbps, "Speed, Mbit/s.")
        sink.field("max_speed_mbps", maxSpeedMbps, "Speed at which it is set to stop, Mbit/s.")
        sink.field("autoneg", autoneg, "Speed and duplex are negotiated.")
        sink.field("duplex", duplex, "Duplex.")
        sink.list("lower", lower, "Interfaces below.")
        sink.list("higher", higher, "Interfaces above.")
        sink.object("stats", stats, "Counters.")
    }
}
