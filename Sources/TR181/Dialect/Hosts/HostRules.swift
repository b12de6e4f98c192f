/// Tables of hosts and of wired clients.
public struct HostRules: Sendable {
    /// First said, first believed.
    public var tables: [NamedTable<HostField, HostOptions>]
    /// Tables of the wired clients of nodes.
    public var wired: [TableRules<WiredField>]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> HostRules {
        let rules = HostRules(
            tables: try NamedTable.readAll(yaml, "tables", order: "table_order", scales: scales, options: HostOptions.read),
            wired: try TableRules.readAll(yaml, "wired", scales: scales))
        try yaml?.finish()
        return rules
    }
}
