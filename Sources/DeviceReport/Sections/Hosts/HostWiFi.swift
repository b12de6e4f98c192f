public import struct Foundation.Date

/// The Wi-Fi link of a host.
public struct HostWiFi: ReportObject, Equatable {
    /// Network.
    public var bssid: Observed<MACAddress> = .notReported
    /// Network name.
    public var ssid: String?
    /// Band.
    public var band: Observed<Band> = .notReported
    /// Channel.
    public var channel: Observed<Int> = .notReported
    /// Width of the link, MHz.
    public var widthMHz: Observed<Int> = .notReported
    /// Standard.
    public var standard: Observed<String> = .notReported
    /// Signal, dBm.
    public var rssiDBm: Observed<Double> = .notReported
    /// Signal as a percentage of the firmware's own making; no dBm can be made of it.
    public var signalPct: Observed<Double> = .notReported
    /// Noise at the access point, dBm.
    public var noiseDBm: Observed<Double> = .notReported
    /// Signal above noise, dB.
    public var snrDB: Observed<Double> = .notReported
    /// Link rate to the host, Mbit/s.
    public var rateDownMbps: Observed<Double> = .notReported
    /// Link rate from the host, Mbit/s.
    public var rateUpMbps: Observed<Double> = .notReported
    /// Of the last hundred packets, how many were sent again, per cent.
    public var retriesPct: Observed<Double> = .notReported
    /// Spatial streams.
    public var streams: Observed<Int> = .notReported
    /// Since when it is on this network.
    public var connectedSinceAt: Observed<Date> = .notReported
    /// Its links, where it has several; the fields above are those of the loudest.
    public var links: [HostLink] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("bssid", bssid, "Network.")
        sink.field("ssid", ssid, "Network name.")
        sink.field("band", band, "Band.")
        sink.field("channel", channel, "Channel.")
        sink.field("width_mhz", widthMHz, "Width of the link, MHz.")
        sink.field("standard", standard, "Standard.")
        sink.field("rssi_dbm", rssiDBm, "Signal, dBm.")
        sink.field("signal_pct", signalPct, "Signal as a percentage of the firmware's own making.")
        sink.field("noise_dbm", noiseDBm, "Noise at the access point, dBm.")
        sink.field("snr_db", snrDB, "Signal above noise, dB.")
        sink.field("rate_down_mbps", rateDownMbps, "Link rate to the host, Mbit/s.")
        sink.field("rate_up_mbps", rateUpMbps, "Link rate from the host, Mbit/s.")
        sink.field("retries_pct", retriesPct, "Of the last hundred packets, how many were sent again, per cent.")
        sink.field("streams", streams, "Spatial streams.")
        sink.field("connected_since_at", connectedSinceAt, "Since when it is on this network.")
        sink.array("links", links, "Its links, where it has several.")
    }
}
