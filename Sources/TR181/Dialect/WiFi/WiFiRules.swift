/// Radios, networks, stations, and what is heard of others.
public struct WiFiRules: Sendable {
    /// Radios, first said first believed.
    public var radios: [NamedTable<RadioField, RadioOptions>]
    /// Networks, first said first believed.
    public var networks: [NamedTable<NetworkField, NetworkOptions>]
    /// Tables in which Wi-Fi clients appear, most believed first.
    public var stations: [NamedTable<StationField, StationOptions>]
    /// Networks of others.
    public var neighbors: [TableRules<NeighborField>]
    /// Tables of the objects whose `APMLD` tell which stations are links of one multi-link device.
    public var multiLinks: [String]
    /// A hidden network whose name is this many hex digits is a mesh backhaul.
    public var backhaulHexDigits: Int?

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> WiFiRules {
        let rules = WiFiRules(
            radios: try NamedTable.readAll(yaml, "radios", order: "radio_order", scales: scales, options: RadioOptions.read),
            networks: try NamedTable.readAll(yaml, "networks", order: "network_order", scales: scales, options: NetworkOptions.read),
            stations: try NamedTable.readAll(yaml, "stations", order: "station_order", scales: scales, options: StationOptions.read),
            neighbors: try TableRules.readAll(yaml, "neighbors", scales: scales), multiLinks: try yaml?.strings("multi_links") ?? [],
            backhaulHexDigits: try yaml?.number("backhaul_hex_digits").flatMap { Int(exactly: $0) })
        try yaml?.finish()
        return rules
    }
}
