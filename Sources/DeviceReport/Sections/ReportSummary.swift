/// What a person reads first.
public struct ReportSummary: ReportObject, Equatable {
    public var status = Verdict.unknown
    /// Stable id of the headline; its words are in `headline`.
    public var headlineID = "unknown"
    /// The headline in the language asked for.
    public var headline = ""
    /// What to do next, in the language asked for: one sentence, in the order in which to try.
    public var action = ""
    public var confidence = Confidence.assumed
    /// Layer by layer.
    public var layers = LayerVerdicts()

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("status", status, "Verdict.")
        sink.required("headline_id", headlineID, "Stable id of the headline.")
        sink.required("headline", headline, "The headline in the language asked for.")
        sink.required("action", action, "What to do next, in the language asked for.")
        sink.required("confidence", confidence, "How far to trust it.")
        sink.object("layers", layers, "The judgement of every layer.")
    }
}
