import DeviceReport

/// One row of one station table.
struct StationRow {
    var table: StationRules.Table
    /// Position of the table among those the dialect believes; lower is better.
    var rank: Int
    var path: String
    var mac: MACAddress
    /// The mesh node whose table it is, by any of its addresses; nil for the box itself.
    var node: MACAddress?
    var bssid: MACAddress?
    /// Path of the SSID object, when the network is one of the box.
    var ssidPath: String?
    var ssid: String?
    var band: Observed<Band> = .notReported
    var rssi: Observed<Double> = .notReported
    var rateDown: Observed<Double> = .notReported
    var rateUp: Observed<Double> = .notReported
    var standard: Observed<String> = .notReported
    var hostname: Observed<String> = .notReported
    var ip: Observed<String> = .notReported
    /// Nil where the table does not say, or is not believed when it says no.
    var active: Bool?
    var atMs: Int64?
    /// For whom its network is, when known.
    var role: BSSRole?
    /// Address of the multi-link device it belongs to.
    var mld: MACAddress?

    var evidence: String {
        switch table {
        case .accessPoint: "access_point_station"
        case .multiAP: "multi_ap_station"
        case .dataElements: "data_elements_station"
        }
    }
}
