public import DeviceReport

/// The vendor's leaves around the standard mesh objects.
public struct MeshRules: Sendable {
    public var alMACs: [String]
    public var controllers: [String]
    public var actives: [String]
    public var names: [String]
    public var models: [String]
    public var ips: [String]
    public var uptimes: [String]
    /// Mbit/s.
    public var linkRates: [String]
    public var bands: [String]
    /// The vendor's own statement of the parent's MAC address.
    public var parents: [String]
    /// Table of wired clients below a node.
    public var wiredTables: [String]
    public var wiredSpeeds: [String]
    public var wiredNames: [String]
    public var wiredNodes: [String]
    public var media: [String: LinkMedium]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> MeshRules {
        let rules = MeshRules(
            alMACs: try yaml?.strings("al_macs") ?? [], controllers: try yaml?.strings("controllers") ?? [], actives: try yaml?.strings("actives") ?? [],
            names: try yaml?.strings("names") ?? [], models: try yaml?.strings("models") ?? [], ips: try yaml?.strings("ips") ?? [],
            uptimes: try yaml?.strings("uptimes") ?? [], linkRates: try yaml?.strings("link_rates") ?? [], bands: try yaml?.strings("bands") ?? [],
            parents: try yaml?.strings("parents") ?? [], wiredTables: try yaml?.strings("wired_tables") ?? [],
            wiredSpeeds: try yaml?.strings("wired_speeds") ?? [], wiredNames: try yaml?.strings("wired_names") ?? [],
            wiredNodes: try yaml?.strings("wired_nodes") ?? [], media: try yaml?.map("media", to: LinkMedium.self) ?? [:])
        try yaml?.finish()
        return rules
    }
}
