/// An object of the report. It names its fields once, in `visit`; the JSON, the JSON Schema, the provenance map
/// and the views are all made from that one list.
public protocol ReportObject: Sendable {
    /// The object with nothing known in it.
    init()
    /// Tells the sink every field, in the order of the JSON.
    func visit(_ sink: inout some ReportSink)
}
