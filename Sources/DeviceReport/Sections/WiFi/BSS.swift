/// A network on a radio.
public struct BSS: ReportObject, Equatable {
    /// SSID object.
    public var id: String = ""
    /// BSSID.
    public var bssid: Observed<MACAddress> = .notReported
    /// Network name, verbatim.
    public var ssid: Observed<String> = .notReported
    /// Mesh node it belongs to; null where there is no mesh.
    public var nodeID: String?
    /// Radio.
    public var radioID: String?
    /// Address of the multi-link device it is a link of (Wi-Fi 7).
    public var mldMAC: Observed<MACAddress> = .notReported
    /// For whom it is.
    public var role: BSSRole = .unknown
    /// On.
    public var enabled: Observed<Bool> = .notReported
    /// Not advertised.
    public var hidden: Observed<Bool> = .notReported
    /// Security mode.
    public var security: Observed<WiFiSecurity> = .notReported
    /// Protection of management frames.
    public var pmf: Observed<FrameProtection> = .notReported
    /// Joining by button or PIN.
    public var wps: BSSWPS?
    /// Its clients cannot reach each other.
    public var isolation: Observed<Bool> = .notReported
    /// How many clients it accepts.
    public var maxClients: Observed<Int> = .notReported
    /// Clients on it, mesh nodes excluded.
    public var clientsCount: Int = 0

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "SSID object.")
        sink.field("bssid", bssid, "BSSID.")
        sink.field("ssid", ssid, "Network name, verbatim.")
        sink.field("node_id", nodeID, "Mesh node it belongs to.")
        sink.field("radio_id", radioID, "Radio.")
        sink.field("mld_mac", mldMAC, "Address of the multi-link device it is a link of.")
        sink.required("role", role, "For whom it is.")
        sink.field("enabled", enabled, "On.")
        sink.field("hidden", hidden, "Not advertised.")
        sink.field("security", security, "Security mode.")
        sink.field("pmf", pmf, "Protection of management frames.")
        sink.object("wps", wps, "Joining by button or PIN.")
        sink.field("isolation", isolation, "Its clients cannot reach each other.")
        sink.field("max_clients", maxClients, "How many clients it accepts.")
        sink.required("clients_count", clientsCount, "Clients on it, mesh nodes excluded.")
    }
}
