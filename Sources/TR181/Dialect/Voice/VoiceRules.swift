public import DeviceReport

/// Where the telephone lines stand.
public struct VoiceRules: Sendable {
    /// Paths of the voice service tables; the first that reports the state of a line counts.
    public var roots: [String]
    /// Lines, their paths below any of the roots.
    public let lines: LayeredTables<VoiceField>
    /// Sockets for telephones, likewise.
    public let sockets: LayeredTables<VoiceSocketField>
    /// Lower-case words of states.
    public var statuses: [String: VoiceStatus]

    /// The paths of a file are relative to an instance of a root.
    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> VoiceRules {
        let roots = try yaml?.strings("roots") ?? []
        let rules = VoiceRules(
            roots: roots, lines: LayeredTables(try TableRules.readAll(yaml, "lines", scales: scales).map { placed($0, below: roots) }),
            sockets: LayeredTables(try TableRules.readAll(yaml, "sockets", scales: scales).map { placed($0, below: roots) }),
            statuses: try yaml?.map("statuses", to: VoiceStatus.self) ?? [:])
        try yaml?.finish()
        return rules
    }

    private static func placed<Field>(_ rules: TableRules<Field>, below roots: [String]) -> TableRules<Field> {
        rules.at(roots.flatMap { root in rules.paths.map { "\(root).{i}.\($0)" } })
    }
}
