/// One of the links of a multi-link station (Wi-Fi 7), or of one that shows an address per band.
public struct HostLink: ReportObject, Equatable {
    /// Address of the link.
    public var mac: String = ""
    /// Network.
    public var bssid: Observed<MACAddress> = .notReported
    /// Band.
    public var band: Observed<Band> = .notReported
    /// Channel.
    public var channel: Observed<Int> = .notReported
    /// Signal, dBm.
    public var rssiDBm: Observed<Double> = .notReported
    /// Link rate to the host, Mbit/s.
    public var rateDownMbps: Observed<Double> = .notReported
    /// Link rate from the host, Mbit/s.
    public var rateUpMbps: Observed<Double> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("mac", mac, "Address of the link.")
        sink.field("bssid", bssid, "Network.")
        sink.field("band", band, "Band.")
        sink.field("channel", channel, "Channel.")
        sink.field("rssi_dbm", rssiDBm, "Signal, dBm.")
        sink.field("rate_down_mbps", rateDownMbps, "Link rate to the host, Mbit/s.")
        sink.field("rate_up_mbps", rateUpMbps, "Link rate from the host, Mbit/s.")
    }
}
