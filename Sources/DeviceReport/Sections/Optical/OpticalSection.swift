/// The fibre, from both ends.
public struct OpticalSection: ReportObject, Equatable {
    /// PON technology.
    public var technology: PONTechnology?
    /// What the modem says.
    public var onu: OpticalONU?
    /// What the OLT says.
    public var olt: OpticalOLT?
    /// Loss between the two.
    public var budget: OpticalBudget?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("technology", technology, "PON technology.")
        sink.object("onu", onu, "What the modem says.")
        sink.object("olt", olt, "What the OLT says.")
        sink.object("budget", budget, "Loss between the two.")
    }
}
