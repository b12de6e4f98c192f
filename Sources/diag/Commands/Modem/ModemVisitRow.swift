import DeviceReport

/// What one visit with a login brought.
struct ModemVisitRow: ReportObject {
    var status = SourceStatus(.bridge, .skipped)
    /// Folder of the capture.
    var capture: String?

    func visit(_ sink: inout some ReportSink) {
        sink.required("state", status.state, "What became of the visit.")
        sink.field("reason", status.reason, "Stable code that refines the state.")
        sink.field("detail", status.detail, "One sentence for the NOC.")
        sink.field("duration_ms", status.durationMs, "How long it took, milliseconds.")
        sink.field("leaves", status.leaves, "Values read.")
        sink.list("warnings", status.warnings, "What was odd about it.")
        sink.field("capture", capture, "Folder in which it was recorded.")
    }
}
