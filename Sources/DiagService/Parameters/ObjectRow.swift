import DeviceReport
import TR181

import struct Foundation.Date

/// One object of a listing whose inside is not shown.
struct ObjectRow: ReportObject {
    var path = ""
    var standing = ParameterStanding.unknown
    var counts = StandingCounts()
    var at: Date?
    var ageS: Int?

    init() {}

    init(_ object: TreePage.Object, tree: ParameterTree, now: Date) {
        path = object.path
        standing = object.standing
        counts = object.counts
        at = tree.timestampMs(object.node).map { Date(timeIntervalSince1970: Double($0) / 1000) }
        ageS = at.map { age($0, now) }
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("path", path, "Full path with its dot.")
        sink.required("standard", standing, "In the data model, the vendor's own, or neither.")
        sink.object("counts", CountsRow(counts), "What is below it.")
        sink.field("at", at, "When the ACS read its list of children.")
        sink.field("age_s", ageS, "The age of that list, seconds.")
    }
}
