import DeviceReport
import TR181

/// What the data model says of a parameter, as the API writes it.
struct ParameterModelRow: ReportObject {
    private let info: ParameterInfo

    init() { info = ParameterInfo(path: "", type: .string) }

    init(_ info: ParameterInfo) { self.info = info }

    var type: String { info.type.rawValue }
    var unit: String? { info.unit }
    var status: DataModelStatus { info.status }

    func visit(_ sink: inout some ReportSink) {
        sink.required("type", info.type.rawValue, "Base type.")
        sink.required("list", info.isList, "Whether it is a comma list of that type.")
        sink.field("named_type", info.namedType, "The model's own name of the type, such as StatsCounter64.")
        sink.field("unit", info.unit, "Unit, as the model spells it.")
        sink.list("enumeration", info.enumeration, "The values the model knows.")
        sink.field("range", info.range, "Ranges, such as `0..100`.")
        sink.required("status", info.status, "How far the model has moved away from it.")
        sink.field("since", info.since, "The version of the model that brought it.")
        sink.list("marks", info.flags.names, "`hidden`, `secured`, `command` (writing it does something once), `reference` (holds paths).")
    }
}
