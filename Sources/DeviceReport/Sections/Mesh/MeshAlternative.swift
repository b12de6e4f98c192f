public import struct Foundation.Date

/// Another parent that some source gives a node, and that was not believed.
public struct MeshAlternative: ReportObject, Equatable {
    /// Parent.
    public var parentID: String = ""
    /// What says so.
    public var evidence: [String] = []
    /// When it was read.
    public var at: Date?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("parent_id", parentID, "Parent.")
        sink.list("evidence", evidence, "What says so.")
        sink.field("at", at, "When it was read.")
    }
}
