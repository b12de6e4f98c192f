/// How the rows of one table of Wi-Fi stations are to be read.
public struct StationRules: Sendable {
    public enum Table: String, Sendable, Hashable, CaseIterable {
        case accessPoint = "access_point"
        case multiAP = "multi_ap"
        case dataElements = "data_elements"
    }
    public enum Signal: String, Sendable, Hashable {
        case dbm, rcpi
    }
    /// `auto`: kbit/s if any rate of the table reaches 10 000, else Mbit/s.
    public enum RateUnit: String, Sendable, Hashable {
        case auto, kbps, mbps
    }

    public var table: Table
    public var signal: Signal
    public var rates: RateUnit
    /// Whether `Active` = false in a row is believed.
    public var activeTrusted: Bool
    public var hostNames: [String]
    public var ips: [String]
    public var bssids: [String]
    public var nodes: [String]
    public var standards: [String]

    static func read(_ yaml: YAMLObject, table: Table) throws(DialectError) -> StationRules {
        let rules = StationRules(
            table: table, signal: try yaml.word("signal", as: Signal.self) ?? (table == .accessPoint ? .dbm : .rcpi),
            rates: try yaml.word("rates", as: RateUnit.self) ?? .auto, activeTrusted: try yaml.bool("active_trusted") ?? true,
            hostNames: try yaml.strings("host_names"), ips: try yaml.strings("ips"), bssids: try yaml.strings("bssids"),
            nodes: try yaml.strings("nodes"), standards: try yaml.strings("standards"))
        try yaml.finish()
        return rules
    }
}
