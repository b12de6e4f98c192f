/// Where the keys of a device stand.
public struct IdentityRules: Sendable {
    /// Paths, `{i}` for instances.
    public var gponSerials: [String]
    public var baseMACs: [String]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> IdentityRules {
        let rules = IdentityRules(gponSerials: try yaml?.strings("gpon_serials") ?? [], baseMACs: try yaml?.strings("base_macs") ?? [])
        try yaml?.finish()
        return rules
    }
}
