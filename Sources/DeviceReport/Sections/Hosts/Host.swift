/// A device of the customer, one row per MAC address.
public struct Host: ReportObject, Equatable {
    /// MAC address.
    public var mac: String = ""
    /// Locally administered address.
    public var macRandomized: Bool = false
    /// Name.
    public var hostname: Observed<String> = .notReported
    /// IPv4 address.
    public var ipv4: Observed<String> = .notReported
    /// Connected now.
    public var active: Observed<Bool> = .notReported
    /// What says so.
    public var activeEvidence: [String] = []
    /// How it is connected.
    public var connection: HostConnection = .unknown
    /// Mesh node it is on.
    public var nodeID: String?
    /// Interface it is on.
    public var interface: String?
    /// Its Wi-Fi link.
    public var wifi: HostWiFi?
    /// Its cable.
    public var ethernet: HostEthernet?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("mac", mac, "MAC address.")
        sink.required("mac_randomized", macRandomized, "Locally administered address.")
        sink.field("hostname", hostname, "Name.")
        sink.field("ipv4", ipv4, "IPv4 address.")
        sink.field("active", active, "Connected now.")
        sink.list("active_evidence", activeEvidence, "What says so.")
        sink.required("connection", connection, "How it is connected.")
        sink.field("node_id", nodeID, "Mesh node it is on.")
        sink.field("interface", interface, "Interface it is on.")
        sink.object("wifi", wifi, "Its Wi-Fi link.")
        sink.object("ethernet", ethernet, "Its cable.")
    }
}
