public import DeviceReport

/// Where a device tells of the nodes of its mesh, beside DataElements and IEEE 1905, whose shape is the same everywhere.
public struct MeshRules: Sendable {
    /// Tables of nodes, the best first: where two know a value of one node, the first counts.
    public var nodes: [TableRules<MeshField>]
    /// Objects about the box itself.
    public var box: [TableRules<MeshField>]
    /// Words for the kind of a backhaul, in lower case.
    public var media: [String: LinkMedium]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> MeshRules {
        let rules = MeshRules(
            nodes: try TableRules.readAll(yaml, "nodes", scales: scales), box: try TableRules.readAll(yaml, "box", scales: scales),
            media: try yaml?.map("media", to: LinkMedium.self) ?? [:])
        try yaml?.finish()
        return rules
    }
}
