/// The vendor's own description of its IP interfaces, where the standard leaves one guessing.
public struct WANRules: Sendable {
    /// What an IP interface is for, as its connection type says.
    public enum Connection: String, Sendable, Hashable {
        case lan, pppoe, dhcp, `static`, bridge, cellular, dslite, mape
    }
    /// A service an IP interface carries.
    public enum Service: String, Sendable, Hashable {
        case internet, management, voice, iptv
    }

    public var connection: DialectMap<Connection>?
    /// A comma list of services.
    public var service: DialectMap<Service>?
    public var names: [String]
    public var uptimes: [String]
    /// The firmware counts from the network's side: what it calls sent was received.
    public var countersSwapped: Bool
    /// The table used where the standard objects are missing.
    public var flat: FlatWANRules?

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> WANRules {
        let rules = WANRules(
            connection: try .read(yaml?.object("connection")), service: try .read(yaml?.object("service")), names: try yaml?.strings("names") ?? [],
            uptimes: try yaml?.strings("uptimes") ?? [], countersSwapped: try yaml?.bool("counters_swapped") ?? false,
            flat: try .read(yaml?.object("flat")))
        try yaml?.finish()
        return rules
    }
}
