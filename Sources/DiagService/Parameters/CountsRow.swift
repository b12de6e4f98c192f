import DeviceReport
import TR181

/// How many parameters there are of each standing, as the API writes it.
struct CountsRow: ReportObject {
    private var counts: StandingCounts

    init() { counts = StandingCounts() }

    init(_ counts: StandingCounts) { self.counts = counts }

    func visit(_ sink: inout some ReportSink) {
        sink.required("parameters", counts.parameters, "All of them.")
        sink.required("with_value", counts.withValue, "Those that the ACS has read.")
        sink.required("standard", counts.standard, "In the data model.")
        sink.required("vendor", counts.vendor, "The vendor's own.")
        sink.required("unknown", counts.unknown, "Neither.")
    }
}
