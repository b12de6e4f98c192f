/// Whether the device is there: what each source sees, and what follows from it. A flag is null where its source cannot tell.
public struct Reachability: ReportObject, Equatable {
    /// What follows from the flags.
    public var state: ReachabilityState = .unknown
    /// It reported to the ACS within twice its interval and five minutes.
    public var acsOnline: Bool?
    /// The OLT has it on the fibre now.
    public var oltOnline: Bool?
    /// Its own web interface answered during this lookup.
    public var bridgeOnline: Bool?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("state", state, "What follows from the flags.")
        sink.field("acs_online", acsOnline, "It reported to the ACS within twice its interval and five minutes.")
        sink.field("olt_online", oltOnline, "The OLT has it on the fibre now.")
        sink.field("bridge_online", bridgeOnline, "Its own web interface answered during this lookup.")
    }
}
