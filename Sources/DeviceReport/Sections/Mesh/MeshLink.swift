/// The link of a node to its parent.
public struct MeshLink: ReportObject, Equatable {
    /// Child.
    public var childID: String = ""
    /// Parent.
    public var parentID: String = ""
    /// Medium.
    public var medium: LinkMedium = .unknown
    /// Band.
    public var band: Observed<Band> = .notReported
    /// Signal, dBm.
    public var rssiDBm: Observed<Double> = .notReported
    /// Link rate, Mbit/s.
    public var speedMbps: Observed<Int> = .notReported
    /// What the link was derived from.
    public var evidence: [String] = []
    /// How sure.
    public var confidence: LinkConfidence = .assumed

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("child_id", childID, "Child.")
        sink.required("parent_id", parentID, "Parent.")
        sink.required("medium", medium, "Medium.")
        sink.field("band", band, "Band.")
        sink.field("rssi_dbm", rssiDBm, "Signal, dBm.")
        sink.field("speed_mbps", speedMbps, "Link rate, Mbit/s.")
        sink.list("evidence", evidence, "What the link was derived from.")
        sink.required("confidence", confidence, "How sure.")
    }
}
