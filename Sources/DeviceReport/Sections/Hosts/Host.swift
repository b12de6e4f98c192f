public import struct Foundation.Date

/// A device of the customer, one row per MAC address, or per multi-link device.
public struct Host: ReportObject, Equatable {
    /// MAC address.
    public var mac: String = ""
    /// All its addresses, where it has several.
    public var macs: [String] = []
    /// Why they are taken for one host.
    public var groupedBy: HostGrouping?
    /// Locally administered address.
    public var macRandomized: Bool = false
    /// The manufacturer's part of the address; null for a random one.
    public var vendorOUI: String?
    /// Name.
    public var hostname: Observed<String> = .notReported
    /// IPv4 address.
    public var ipv4: Observed<String> = .notReported
    /// Further IPv4 addresses seen with its MAC address.
    public var ipv4Others: [String] = []
    /// IPv6 addresses, link-local ones left out.
    public var ipv6: [String] = []
    /// Connected now.
    public var active: Observed<Bool> = .notReported
    /// What says so.
    public var activeEvidence: [String] = []
    /// How it is connected.
    public var connection: HostConnection = .unknown
    /// Mesh node it is on.
    public var nodeID: String?
    /// What puts it there, or why no node is named.
    public var nodeBy: HostPlacement?
    /// Interface it is on.
    public var interface: String?
    /// Its Wi-Fi link.
    public var wifi: HostWiFi?
    /// Its cable.
    public var ethernet: HostEthernet?
    /// Its DHCP lease.
    public var dhcp: HostLease?
    /// Its bytes.
    public var traffic: HostTraffic?
    /// When it was last known to be there.
    public var lastSeenAt: Date?
    /// Several hosts share its address on Wi-Fi: it may be a repeater that no mesh knows.
    public var possibleRepeater: Bool = false
    /// Where else tables still show it, newest first.
    public var history: [HostAttachment] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("mac", mac, "MAC address.")
        sink.list("macs", macs, "All its addresses, where it has several.")
        sink.field("grouped_by", groupedBy, "Why they are taken for one host.")
        sink.required("mac_randomized", macRandomized, "Locally administered address.")
        sink.field("vendor_oui", vendorOUI, "The manufacturer's part of the address.")
        sink.field("hostname", hostname, "Name.")
        sink.field("ipv4", ipv4, "IPv4 address.")
        sink.list("ipv4_others", ipv4Others, "Further IPv4 addresses seen with its MAC address.")
        sink.list("ipv6", ipv6, "IPv6 addresses, link-local ones left out.")
        sink.field("active", active, "Connected now.")
        sink.list("active_evidence", activeEvidence, "What says so.")
        sink.required("connection", connection, "How it is connected.")
        sink.field("node_id", nodeID, "Mesh node it is on.")
        sink.field("node_by", nodeBy, "What puts it there, or why no node is named.")
        sink.field("interface", interface, "Interface it is on.")
        sink.object("wifi", wifi, "Its Wi-Fi link.")
        sink.object("ethernet", ethernet, "Its cable.")
        sink.object("dhcp", dhcp, "Its DHCP lease.")
        sink.object("traffic", traffic, "Its bytes.")
        sink.field("last_seen_at", lastSeenAt, "When it was last known to be there.")
        sink.required("possible_repeater", possibleRepeater, "Several hosts share its address on Wi-Fi: it may be a repeater that no mesh knows.")
        sink.array("history", history, "Where else tables still show it, newest first.")
    }
}
