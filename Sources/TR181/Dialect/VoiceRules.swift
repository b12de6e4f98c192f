public import DeviceReport

/// Where the telephone lines stand.
public struct VoiceRules: Sendable {
    /// Paths of the voice service tables; the first that reports the state of a line counts.
    public var roots: [String]
    public var statuses: [String: VoiceStatus]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> VoiceRules {
        let rules = VoiceRules(roots: try yaml?.strings("roots") ?? [], statuses: try yaml?.map("statuses", to: VoiceStatus.self) ?? [:])
        try yaml?.finish()
        return rules
    }
}
