/// One thing a finding rests on.
public struct FindingEvidence: ReportObject, Equatable {
    /// JSON pointer of the value: into the report, or to what was known beside it (`/history/…`, `/plan/…`, `/tests/…`).
    public var pointer = ""
    /// Null where it is a value's absence that tells.
    public var value: EvidenceValue?
    /// The limit it was held against, in the value's unit.
    public var threshold: Double?

    public init() {}

    public init(pointer: String, value: EvidenceValue?, threshold: Double? = nil) {
        self.pointer = pointer
        self.value = value
        self.threshold = threshold
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("pointer", pointer, "JSON pointer of the value.")
        sink.field("value", value, "The value; null where its absence tells.")
        sink.field("threshold", threshold, "The limit it was held against, in the value's unit.")
    }
}
