/// Where the keys of a device stand.
public struct IdentityRules: Sendable {
    /// Paths, `{i}` for instances.
    public var gponSerials: [PathPattern]
    public var baseMACs: [PathPattern]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> IdentityRules {
        let rules = IdentityRules(
            gponSerials: (try yaml?.strings("gpon_serials") ?? []).map(PathPattern.init), baseMACs: (try yaml?.strings("base_macs") ?? []).map(PathPattern.init)
        )
        try yaml?.finish()
        return rules
    }
}
