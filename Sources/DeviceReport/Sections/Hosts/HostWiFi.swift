/// The Wi-Fi link of a host.
public struct HostWiFi: ReportObject, Equatable {
    /// Network.
    public var bssid: Observed<MACAddress> = .notReported
    /// Network name.
    public var ssid: String?
    /// Band.
    public var band: Observed<Band> = .notReported
    /// Standard.
    public var standard: Observed<String> = .notReported
    /// Signal, dBm.
    public var rssiDBm: Observed<Double> = .notReported
    /// Link rate to the host, Mbit/s.
    public var rateDownMbps: Observed<Double> = .notReported
    /// Link rate from the host, Mbit/s.
    public var rateUpMbps: Observed<Double> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("bssid", bssid, "Network.")
        sink.field("ssid", ssid, "Network name.")
        sink.field("band", band, "Band.")
        sink.field("standard", standard, "Standard.")
        sink.field("rssi_dbm", rssiDBm, "Signal, dBm.")
        sink.field("rate_down_mbps", rateDownMbps, "Link rate to the host, Mbit/s.")
        sink.field("rate_up_mbps", rateUpMbps, "Link rate from the host, Mbit/s.")
    }
}
