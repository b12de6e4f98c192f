/// What a dialect says of a table of Wi-Fi stations.
public struct StationOptions: Sendable {
    /// `auto`: kbit/s if any rate of the table reaches 10 000, else Mbit/s.
    public enum RateUnit: String, Sendable, Hashable {
        case auto, kbps, mbps
    }

    public var rates: RateUnit
    /// Whether `Active` = false in a row is believed.
    public var activeTrusted: Bool
    /// Whether a station that is not in it is not there.
    public var isComplete: Bool

    static func read(_ yaml: YAMLObject) throws(DialectError) -> StationOptions {
        StationOptions(
            rates: try yaml.word("rates", as: RateUnit.self) ?? .auto, activeTrusted: try yaml.bool("active_trusted") ?? true,
            isComplete: try yaml.bool("complete") ?? true)
    }
}
