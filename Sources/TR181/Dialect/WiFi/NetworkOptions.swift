/// What a dialect says of a table of networks.
public struct NetworkOptions: Sendable {
    /// A row is recognised by its BSSID: it says more of a network of the box, or is one of another node.
    public var matchesBSSID: Bool
    /// What tells the networks of one row apart, where a row holds several.
    public var suffix: String?

    static func read(_ yaml: YAMLObject) throws(DialectError) -> NetworkOptions {
        NetworkOptions(matchesBSSID: try yaml.bool("matches_bssid") ?? false, suffix: try yaml.string("suffix"))
    }
}
