/// How old what one source said was, where a finding rests on it.
public struct SourceAge: ReportObject, Equatable {
    public var source = SourceName.acs
    /// Seconds, of the oldest value; null where the source gave no date.
    public var ageS: Int?

    public init() {}

    public init(_ source: SourceName, ageS: Int?) {
        self.source = source
        self.ageS = ageS
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("source", source, "Which source.")
        sink.field("age_s", ageS, "Seconds, of the oldest value.")
    }
}
