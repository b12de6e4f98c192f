public import struct Foundation.Date

/// One thing that was concluded from the report, with what it rests on and what to do about it.
public struct Finding: ReportObject, Equatable {
    /// Stable id, never translated: `optical.rx_low`.
    public var id = ""
    public var severity = Severity.info
    public var confidence = Confidence.assumed
    /// A few words, without numbers.
    public var title = ""
    /// One sentence for a representative.
    public var text = ""
    public var actionCode = ActionCode.nothing
    /// What to do next, for a representative.
    public var action = ""
    /// The same without jargon, where a customer may read it.
    public var customerText: String?
    public var customerAction: String?
    public var subject = FindingSubject()
    public var evidence: [FindingEvidence] = []
    /// Who may read it. What a representative would not get to is left to the NOC.
    public var roles: [FindingRole] = []
    /// Id of the finding that explains this one.
    public var suppressedBy: String?
    /// When it was first found, where the device's history is known.
    public var firstSeenAt: Date?
    public var sourceAges: [SourceAge] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Stable id.")
        sink.required("severity", severity, "How bad it is.")
        sink.required("confidence", confidence, "How far to trust it: that of the weakest value it rests on.")
        sink.required("title", title, "A few words in the language asked for.")
        sink.required("text", text, "One sentence in the language asked for.")
        sink.required("action_code", actionCode, "What to do next, as a stable word.")
        sink.required("action", action, "What to do next, in the language asked for.")
        sink.field("customer_text", customerText, "One sentence that the customer may read.")
        sink.field("customer_action", customerAction, "What the customer may do.")
        sink.object("subject", subject, "What it is about.")
        sink.array("evidence", evidence, "What it rests on.")
        sink.list("roles", roles, "Who may read it.")
        sink.field("suppressed_by", suppressedBy, "Id of the finding that explains this one.")
        sink.field("first_seen_at", firstSeenAt, "When it was first found.")
        sink.array("source_ages", sourceAges, "How old what it rests on was, by source.")
    }
}
