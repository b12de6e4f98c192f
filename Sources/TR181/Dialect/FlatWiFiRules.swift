public import DeviceReport

/// A vendor table with one row a band, the radio and its networks side by side, as web interfaces have it.
public struct FlatWiFiRules: Sendable {
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case band, channel, width
        case configuredWidth = "configured_width"
        case autoChannel = "auto_channel"
        case txPower = "tx_power"
        case standards, regulatory
    }
    /// The leaves of one network begin with its prefix.
    public struct Network: Sendable {
        public var prefix: String
        public var role: BSSRole
    }

    public var path: String
    public var leaves: [Field: String]
    public var networks: [Network]
    /// Names of a network's leaves after the prefix.
    public var bssid: String
    public var ssid: String
    public var enabled: String
    public var advertised: String
    public var security: String

    static func read(_ yaml: YAMLObject?) throws(DialectError) -> FlatWiFiRules? {
        guard let yaml else { return nil }
        var leaves: [Field: String] = [:]
        for field in Field.allCases { leaves[field] = try yaml.string(field.rawValue) }
        var networks: [Network] = []
        for item in try yaml.objects("networks") {
            networks.append(Network(prefix: try item.required("prefix"), role: try item.word("role", as: BSSRole.self) ?? .unknown))
            try item.finish()
        }
        let rules = FlatWiFiRules(
            path: try yaml.required("path"), leaves: leaves, networks: networks, bssid: try yaml.required("bssid"), ssid: try yaml.required("ssid"),
            enabled: try yaml.required("enabled"), advertised: try yaml.required("advertised"), security: try yaml.required("security"))
        try yaml.finish()
        return rules
    }
}
