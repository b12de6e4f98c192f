/// The other ONUs of the PON port, as the OLT saw them within the last seconds: whether this one is alone with its trouble.
public struct PONNeighbourhood: ReportObject, Equatable {
    public var scope: OutageScope = .unknown
    public var reasons: [OutageReason] = []
    /// ONUs of the port whose state was read, this one included.
    public var onus: Int = 0
    public var online: Int = 0
    public var offline: Int = 0
    /// Switched off on the OLT.
    public var disabled: Int = 0
    /// In another state, or in none that is known.
    public var other: Int = 0
    /// Of those that are offline, the most frequent cause first.
    public var causes: [OutageCause] = []
    /// When those that are offline fell, the largest wave first; at most five.
    public var waves: [OutageWave] = []
    /// Others that fell within minutes of this one; nil where the OLT does not say when.
    public var fellTogether: Int?
    /// ONUs asked for on other ports, and how many of them are up; nil where none was asked.
    public var otherPortsONUs: Int?
    public var otherPortsOnline: Int?
    /// Neighbours that the OLT receives with less power than this ONU, percent. Only where an OLT may be asked for it.
    public var rxPercentile: Double?
    /// Power in the middle of the neighbours', dBm.
    public var rxMedianDBm: Double?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("scope", scope, "Who else is down with this ONU.")
        sink.list("reasons", reasons, "What that was concluded from.")
        sink.required("onus", onus, "ONUs of the port whose state was read, this one included.")
        sink.required("online", online, "Of them online.")
        sink.required("offline", offline, "Of them offline.")
        sink.required("disabled", disabled, "Of them switched off on the OLT.")
        sink.required("other", other, "Of them in another state, or in none that is known.")
        sink.array("causes", causes, "Why those that are offline went down.")
        sink.array("waves", waves, "When those that are offline fell, the largest wave first; at most five.")
        sink.field("fell_together", fellTogether, "Others that fell within minutes of this one.")
        sink.field("other_ports_onus", otherPortsONUs, "ONUs that were asked for on other ports.")
        sink.field("other_ports_online", otherPortsOnline, "Of them online.")
        sink.field("rx_percentile", rxPercentile, "Neighbours that the OLT receives with less power, percent.")
        sink.field("rx_median_dbm", rxMedianDBm, "Power in the middle of the neighbours', dBm.")
    }
}
