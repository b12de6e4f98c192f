public import struct Foundation.Date

/// The link of a node to its parent.
public struct MeshLink: ReportObject, Equatable {
    /// Child.
    public var childID: String = ""
    /// Parent.
    public var parentID: String = ""
    /// Medium.
    public var medium: LinkMedium = .unknown
    /// The child is on the parent's Wi-Fi too, as a way out.
    public var standbyWiFi: Bool = false
    /// Band.
    public var band: Observed<Band> = .notReported
    /// Channel.
    public var channel: Observed<Int> = .notReported
    /// Signal, dBm.
    public var rssiDBm: Observed<Double> = .notReported
    /// Which end heard that signal.
    public var measuredBy: LinkEnd?
    /// Signal above noise, dB.
    public var snrDB: Observed<Double> = .notReported
    /// Wi-Fi rate from the parent to the child, Mbit/s.
    public var phyDownMbps: Observed<Double> = .notReported
    /// Wi-Fi rate from the child to the parent, Mbit/s.
    public var phyUpMbps: Observed<Double> = .notReported
    /// Link rate, Mbit/s.
    public var speedMbps: Observed<Int> = .notReported
    /// How busy the medium of the link is, per cent.
    public var utilizationPct: Observed<Double> = .notReported
    /// Duplex of a cable.
    public var duplex: Observed<Duplex> = .notReported
    /// What the link was derived from.
    public var evidence: [String] = []
    /// How sure.
    public var confidence: LinkConfidence = .assumed
    /// Other parents that were named.
    public var alternatives: [MeshAlternative] = []
    /// When the newest of what it was derived from was read.
    public var at: Date?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("child_id", childID, "Child.")
        sink.required("parent_id", parentID, "Parent.")
        sink.required("medium", medium, "Medium.")
        sink.required("standby_wifi", standbyWiFi, "The child is on the parent's Wi-Fi too, as a way out.")
        sink.field("band", band, "Band.")
        sink.field("channel", channel, "Channel.")
        sink.field("rssi_dbm", rssiDBm, "Signal, dBm.")
        sink.field("measured_by", measuredBy, "Which end heard that signal.")
        sink.field("snr_db", snrDB, "Signal above noise, dB.")
        sink.field("phy_down_mbps", phyDownMbps, "Wi-Fi rate from the parent to the child, Mbit/s.")
        sink.field("phy_up_mbps", phyUpMbps, "Wi-Fi rate from the child to the parent, Mbit/s.")
        sink.field("speed_mbps", speedMbps, "Link rate, Mbit/s.")
        sink.field("utilization_pct", utilizationPct, "How busy the medium of the link is, per cent.")
        sink.field("duplex", duplex, "Duplex of a cable.")
        sink.list("evidence", evidence, "What the link was derived from.")
        sink.required("confidence", confidence, "How sure.")
        sink.array("alternatives", alternatives, "Other parents that were named.")
        sink.field("at", at, "When the newest of what it was derived from was read.")
    }
}
