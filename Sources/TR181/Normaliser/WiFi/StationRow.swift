import DeviceReport

import struct Foundation.Date

/// One row of one station table.
struct StationRow {
    /// Name of the table in the dialect.
    var table: String
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
    var channel: Observed<Int> = .notReported
    var width: Observed<Int> = .notReported
    var rssi: Observed<Double> = .notReported
    /// Per cent of the firmware's own making.
    var percent: Observed<Double> = .notReported
    var noise: Observed<Double> = .notReported
    var snr: Observed<Double> = .notReported
    var rateDown: Observed<Double> = .notReported
    var rateUp: Observed<Double> = .notReported
    var standard: Observed<String> = .notReported
    var streams: Observed<Int> = .notReported
    var retries: Observed<Double> = .notReported
    var since: Observed<Date> = .notReported
    var hostname: Observed<String> = .notReported
    var ip: Observed<String> = .notReported
    var ipv6: [String] = []
    var bytesDown: Observed<Int> = .notReported
    var bytesUp: Observed<Int> = .notReported
    /// Nil where the table does not say, or is not believed when it says no.
    var active: Bool?
    var atMs: Int64?
    /// For whom its network is, when known.
    var role: BSSRole?
    /// Address of the multi-link device it belongs to.
    var mld: MACAddress?
    /// The row itself as something observed.
    var origin: Origin

    var evidence: String { "\(table)_station" }
}
