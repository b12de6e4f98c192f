public import DeviceReport

/// Radios, networks and stations.
public struct WiFiRules: Sendable {
    /// Which leaf of an access point (or of a MultiAP or DataElements BSS) tells for whom the network is.
    public var roles: [DialectMap<BSSRole>]
    /// A hidden network whose name is this many hex digits is a mesh backhaul.
    public var backhaulHexDigits: Int?
    /// Station tables, most believed first.
    public var stations: [StationRules]
    /// The table that fills what the standard objects leave open.
    public var flat: FlatWiFiRules?

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> WiFiRules {
        var roles: [DialectMap<BSSRole>] = []
        for item in try yaml?.objects("roles") ?? [] {
            if let role = try DialectMap<BSSRole>.read(item) { roles.append(role) }
        }
        var stations: [StationRules] = []
        let tables = try yaml?.object("stations")
        for name in try yaml?.strings("station_order") ?? [] {
            guard let table = StationRules.Table(rawValue: name) else {
                throw yaml?.wrong("station_order", "unknown table \(name)") ?? DialectError(file: "", place: "", problem: "unknown table")
            }
            if stations.contains(where: { $0.table == table }) { continue }
            if let item = try tables?.object(name) { stations.append(try .read(item, table: table)) }
        }
        try tables?.finish()
        let flat = try FlatWiFiRules.read(yaml?.object("flat"))
        let digits = try yaml?.number("backhaul_hex_digits").flatMap { Int(exactly: $0) }
        try yaml?.finish()
        return WiFiRules(roles: roles, backhaulHexDigits: digits, stations: stations, flat: flat)
    }
}
