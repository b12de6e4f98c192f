/// A rule that could not be decided, and what it lacked: why there is no finding.
public struct NotEvaluated: ReportObject, Equatable {
    /// Id of the finding.
    public var id = ""
    /// JSON pointers of what was not known, not valid or too old.
    public var missing: [String] = []

    public init() {}

    public init(_ id: String, missing: [String]) {
        self.id = id
        self.missing = missing
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Id of the finding.")
        sink.list("missing", missing, "JSON pointers of what was not known, not valid or too old.")
    }
}
