/// How the modem runs the home network, as far as that is known beside the report. The JSON pointer of a value is `/home/` and the name
/// given with it.
public struct HomeNetwork: Sendable, Equatable {
    /// The modem hands out addresses: `dhcp_enabled`.
    public var dhcpEnabled: Bool?
    /// Addresses it may hand out, and those that are taken: `dhcp_pool_size`, `dhcp_leases`.
    public var dhcpPoolSize: Int?
    public var dhcpLeases: Int?
    /// Its web interface can be reached from the Internet: `remote_access`.
    public var remoteAccess: Bool?

    public init() {}
}
