import DeviceReport
import TR181

import struct Foundation.Date

/// One parameter of a listing.
struct ParameterRow: ReportObject {
    var path = ""
    var value: Observed<String> = .unknown(.notFetched)
    var type: String?
    var at: Date?
    var ageS: Int?
    var writable: Bool?
    var standing = ParameterStanding.unknown
    var model: ParameterModelRow?

    init() {}

    init(_ parameter: TreePage.Parameter, tree: ParameterTree, now: Date) {
        path = parameter.path
        at = tree.timestampMs(parameter.node).map { Date(timeIntervalSince1970: Double($0) / 1000) }
        ageS = at.map { age($0, now) }
        if let text = tree.text(parameter.node) { value = Observed(text, Origin(.acs, path: path, raw: text, at: at)) }
        type = parameter.typing.declared == .unknown ? nil : "\(parameter.typing.declared)"
        writable = tree.isWritable(parameter.node)
        standing = parameter.typing.standing
        model = parameter.typing.model.map { ParameterModelRow($0) }
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("path", path, "Full path.")
        sink.field("value", value, "The raw text, unchanged.")
        sink.field("type", type, "The type that the device declares.")
        sink.field("at", at, "When the ACS read it.")
        sink.field("age_s", ageS, "Its age, seconds.")
        sink.field("writable", writable, "Whether the device lets it be written.")
        sink.required("standard", standing, "In the data model, the vendor's own (a segment begins with `X_`), or neither.")
        sink.object("model", model, "What the data model says; a hint, devices differ.")
    }
}

/// Whole seconds since a time; a time ahead of the clock has no age below zero.
func age(_ at: Date, _ now: Date) -> Int { Int(min(max(0, now.timeIntervalSince(at)), 1e12)) }
