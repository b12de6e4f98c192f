/// What a dialect says of a table of hosts.
public struct HostOptions: Sendable {
    /// Whether `Active` = false is believed where no station table knows the host.
    public var activeTrusted: Bool
    /// Its rows say more of hosts that other tables know, and make none of their own.
    public var onlyAdds: Bool

    static func read(_ yaml: YAMLObject) throws(DialectError) -> HostOptions {
        HostOptions(activeTrusted: try yaml.bool("active_trusted") ?? true, onlyAdds: try yaml.bool("only_adds") ?? false)
    }
}
