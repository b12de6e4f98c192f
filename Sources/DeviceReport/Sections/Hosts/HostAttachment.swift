public import struct Foundation.Date

/// A place where a host was seen and is no more, as a table still shows it.
public struct HostAttachment: ReportObject, Equatable {
    /// Mesh node.
    public var nodeID: String?
    /// Network.
    public var bssid: String?
    /// Network name.
    public var ssid: String?
    /// Band.
    public var band: Observed<Band> = .notReported
    /// Signal, dBm.
    public var rssiDBm: Observed<Double> = .notReported
    /// When the table was read.
    public var at: Date?
    /// The table.
    public var evidence: String = ""

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("node_id", nodeID, "Mesh node.")
        sink.field("bssid", bssid, "Network.")
        sink.field("ssid", ssid, "Network name.")
        sink.field("band", band, "Band.")
        sink.field("rssi_dbm", rssiDBm, "Signal, dBm.")
        sink.field("at", at, "When the table was read.")
        sink.required("evidence", evidence, "The table.")
    }
}
