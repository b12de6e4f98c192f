/// The vendor's leaves of the host table.
public struct HostRules: Sendable {
    /// How a host is attached, as the host table says.
    public enum Attachment: String, Sendable, Hashable {
        case ethernet, wifi, powerline
        case wifi24 = "wifi_2.4"
        case wifi5 = "wifi_5"
        case wifi6 = "wifi_6"
    }

    public var attachments: [DialectMap<Attachment>]
    public var nodes: [String]
    public var ports: [String]
    /// Whether `Active` = false is believed where no station table knows the host.
    public var activeTrusted: Bool

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> HostRules {
        var attachments: [DialectMap<Attachment>] = []
        for item in try yaml?.objects("attachments") ?? [] {
            if let map = try DialectMap<Attachment>.read(item) { attachments.append(map) }
        }
        let rules = HostRules(
            attachments: attachments, nodes: try yaml?.strings("nodes") ?? [], ports: try yaml?.strings("ports") ?? [],
            activeTrusted: try yaml?.bool("active_trusted") ?? true)
        try yaml?.finish()
        return rules
    }
}
