/// A vendor table that holds a whole WAN connection in one row, as web interfaces have it.
public struct FlatWANRules: Sendable {
    /// What a leaf of such a row is.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case index, access, name, enabled, connection, services, status, address, mask, gateway, dns
        case vlanEnabled = "vlan_enabled"
        case vlan, mtu, mac, nat
        case uptime
        case defaultRoute = "default_route"
        case address6, prefix6, dns6
        case lastError = "last_error"
        case acName = "ac_name"
        case bytesReceived = "bytes_received"
        case bytesSent = "bytes_sent"
        case packetsReceived = "packets_received"
        case packetsSent = "packets_sent"
    }

    public var path: String
    public var leaves: [Field: String]

    static func read(_ yaml: YAMLObject?) throws(DialectError) -> FlatWANRules? {
        guard let yaml else { return nil }
        var leaves: [Field: String] = [:]
        let path = try yaml.required("path")
        for field in Field.allCases { leaves[field] = try yaml.string(field.rawValue) }
        try yaml.finish()
        return FlatWANRules(path: path, leaves: leaves)
    }
}
