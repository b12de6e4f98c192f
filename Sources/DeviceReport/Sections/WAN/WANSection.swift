/// The connection to the Internet, chosen among all WAN-like interfaces.
public struct WANSection: ReportObject, Equatable {
    /// Id of the chosen IP interface.
    public var activeInterface: String?
    /// Access technology.
    public var access: AccessKind?
    /// How the address is obtained.
    public var mode: WANMode?
    /// State of the connection.
    public var status: Observed<WANStatus> = .notReported
    /// IPv4.
    public var ipv4: IPv4Section?
    /// IPv6.
    public var ipv6: IPv6Section?
    /// PPP session.
    public var ppp: PPPSection?
    /// DHCP client.
    public var dhcp: DHCPSection?
    /// VLAN id.
    public var vlanID: Observed<Int> = .notReported
    /// MAC address towards the network.
    public var mac: Observed<MACAddress> = .notReported
    /// MTU, bytes.
    public var mtuBytes: Observed<Int> = .notReported
    /// Translates addresses.
    public var natEnabled: Observed<Bool> = .notReported
    /// Seconds connected.
    public var uptimeS: Observed<Int> = .notReported
    /// Carries an enabled default route.
    public var defaultRoute: Observed<Bool> = .notReported
    /// Counters of the IP interface.
    public var stats: InterfaceStats?
    /// The WAN-like interfaces that were not chosen, reported without alarm.
    public var others: [OtherWAN] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("active_interface", activeInterface, "Id of the chosen IP interface.")
        sink.field("access", access, "Access technology.")
        sink.field("mode", mode, "How the address is obtained.")
        sink.field("status", status, "State of the connection.")
        sink.object("ipv4", ipv4, "IPv4.")
        sink.object("ipv6", ipv6, "IPv6.")
        sink.object("ppp", ppp, "PPP session.")
        sink.object("dhcp", dhcp, "DHCP client.")
        sink.field("vlan_id", vlanID, "VLAN id.")
        sink.field("mac", mac, "MAC address towards the network.")
        sink.field("mtu_bytes", mtuBytes, "MTU, bytes.")
        sink.field("nat_enabled", natEnabled, "Translates addresses.")
        sink.field("uptime_s", uptimeS, "Seconds connected.")
        sink.field("default_route", defaultRoute, "Carries an enabled default route.")
        sink.object("stats", stats, "Counters of the IP interface.")
        sink.array("others", others, "The WAN-like interfaces that were not chosen, reported without alarm.")
    }
}
