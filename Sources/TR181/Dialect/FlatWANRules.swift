/// A vendor table that holds a whole WAN connection in one row, as web interfaces have it.
public struct FlatWANRules: Sendable {
    /// What a leaf of such a row is.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case index, access, name, enabled, connection, services, status, address, mask, gateway, dns, vlanEnabled = "vlan_enabled", vlan, mtu, mac, nat
        case uptime, defaultRoute = "default_route", address6, prefix6, dns6, lastError = "last_error", acName = "ac_name"
        case bytesReceived = "bytes_received", bytesSent = "bytes_sent", packetsReceived = "packets_received", packetsSent = "packets_sent"
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
