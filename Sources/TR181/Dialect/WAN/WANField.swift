internal import DeviceReport

/// What a leaf of a WAN connection is, where a table holds one connection a row, or of an IP interface, where the standard has no leaf.
public enum WANField: String, DialectField {
    /// Number of the IP interface that the row stands for.
    case index
    case name, enabled, status, connection, access, services
    /// The text by which routes name the row, where it is not its path.
    case routeKey = "route_key"
    /// Carries the default route.
    case defaultRoute = "default_route"
    case address, mask, gateway, addressing, dns
    case dhcpServer = "dhcp_server"
    case leaseRemaining = "lease_remaining"
    case address6, prefix6, gateway6, dns6, status6
    case origin6
    case prefixLength6 = "prefix_length6"
    case vlanEnabled = "vlan_enabled"
    case vlan, mtu, mac, nat, uptime
    case lastError = "last_error"
    case acName = "ac_name"
    case sessionID = "session_id"
    case username, mru
    case bytesReceived = "bytes_received"
    case bytesSent = "bytes_sent"
    case packetsReceived = "packets_received"
    case packetsSent = "packets_sent"
    case errorsReceived = "errors_received"
    case errorsSent = "errors_sent"
    case discardsReceived = "discards_received"
    case discardsSent = "discards_sent"

    public func accepts(_ text: String) -> Bool {
        switch self {
        case .connection: WANRules.Connection(rawValue: text) != nil
        case .access: AccessKind(rawValue: text) != nil
        case .status, .status6: WANWords.status(text).value != nil
        case .enabled, .defaultRoute, .nat, .vlanEnabled: Scalar.boolean(text).value != nil
        default: true
        }
    }
}
