/// Where WAN connections and their routes stand, and what the vendor's words about them mean.
public struct WANRules: Sendable {
    /// What a connection is, as its type says.
    public enum Connection: String, Sendable, Hashable {
        case lan, pppoe, dhcp, `static`, bridge, cellular, dslite, mape
    }
    /// A service that a connection carries.
    public enum Service: String, Sendable, Hashable {
        case internet, management, voice, iptv
    }

    /// Lower-case words of service lists and of connection names.
    public var services: [String: Service]
    /// What the standard's stack of IP interfaces lacks, by the path of an IP or PPP interface.
    public let interfaces: LayeredTables<WANField>
    /// Tables of whole connections, used where there is no stack of interfaces.
    public let connections: LayeredTables<WANField>
    public let routes: LayeredTables<RouteField>
    public let routes6: LayeredTables<RouteField>
    /// Leaves that name the connection used by default.
    public var defaults: [PathPattern]
    /// Leaves that say how many connections there are: a pattern of the leaf, and the pattern of the rows that it counts.
    public var counts: [Count]
    /// The firmware counts from the network's side: what it calls sent was received.
    public var countersSwapped: Bool
    /// How many bits the counters of `connections` have before they begin again; nil when that is not known.
    public var counterBits: Int?

    /// A leaf that counts the rows of a table beside it.
    public struct Count: Sendable, Hashable {
        /// Path of the object around both, with `{i}`.
        public var path: PathPattern
        public var leaf: String
        public var table: String
    }

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> WANRules {
        var counts: [Count] = []
        for item in try yaml?.objects("counts") ?? [] {
            counts.append(Count(path: PathPattern(try item.required("path")), leaf: try item.required("leaf"), table: try item.required("table")))
            try item.finish()
        }
        let rules = WANRules(
            services: try yaml?.map("services", to: Service.self) ?? [:],
            interfaces: try .read(yaml, "interfaces", scales: scales), connections: try .read(yaml, "connections", scales: scales),
            routes: try .read(yaml, "routes", scales: scales), routes6: try .read(yaml, "routes6", scales: scales),
            defaults: (try yaml?.strings("defaults") ?? []).map(PathPattern.init), counts: counts, countersSwapped: try yaml?.bool("counters_swapped") ?? false,
            counterBits: try yaml?.number("counter_bits").flatMap { Int(exactly: $0) })
        try yaml?.finish()
        return rules
    }
}
