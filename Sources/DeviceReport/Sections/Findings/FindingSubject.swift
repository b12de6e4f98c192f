/// What a finding is about.
public struct FindingSubject: ReportObject, Hashable {
    public var type: SubjectType = .device
    /// The id its row has in the report; null for what there is only one of.
    public var id: String?

    public init() {}

    public init(_ type: SubjectType, _ id: String? = nil) {
        self.type = type
        self.id = id
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("type", type, "What it is.")
        sink.field("id", id, "The id its row has in the report.")
    }
}
