/// How one family of devices speaks TR-181: which leaves carry what, in which scale, and which of them are not to be believed.
/// Made from a file of `profiles/cpe`; the engine itself knows no vendor.
public struct Dialect: Sendable {
    /// Name of the file without its extension.
    public var name: String
    /// One line for people.
    public var summary: String
    public var matches: [DialectMatch]
    /// The names of the dialects it builds on, nearest first.
    public var bases: [String]
    /// Texts that stand for nothing.
    public var sentinels: SentinelTexts
    public var identity: IdentityRules
    public var device: DeviceRules
    public var optical: OpticalRules
    public var interfaces: InterfaceRules
    public var wan: WANRules
    public var wifi: WiFiRules
    public var mesh: MeshRules
    public var hosts: HostRules
    public var voice: VoiceRules
    public var acs: ACSRules

    static func read(_ yaml: YAMLObject, name: String, bases: [String]) throws(DialectError) -> Dialect {
        let summary = try yaml.string("description") ?? ""
        _ = try yaml.strings("extends")
        var matches: [DialectMatch] = []
        for item in try yaml.objects("match") { matches.append(try .read(item)) }
        var scales: [String: DialectScale] = [:]
        if let table = try yaml.object("scales") {
            for key in table.keys {
                guard let item = try table.object(key) else { continue }
                scales[key] = try .read(item, name: key)
            }
            try table.finish()
        }
        let dialect = Dialect(
            name: name, summary: summary, matches: matches, bases: bases, sentinels: SentinelTexts(try yaml.strings("sentinels")),
            identity: try .read(yaml.object("identity"), scales: scales), device: try .read(yaml.object("device"), scales: scales),
            optical: try .read(yaml.object("optical"), scales: scales),
            interfaces: try .read(yaml.object("interfaces"), scales: scales), wan: try .read(yaml.object("wan"), scales: scales),
            wifi: try .read(yaml.object("wifi"), scales: scales),
            mesh: try .read(yaml.object("mesh"), scales: scales), hosts: try .read(yaml.object("hosts"), scales: scales),
            voice: try .read(yaml.object("voice"), scales: scales),
            acs: try .read(yaml.object("acs")))
        try yaml.finish()
        return dialect
    }
}
