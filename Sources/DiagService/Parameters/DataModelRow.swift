import DeviceReport
import TR181

/// A data model that the answer leans on, as the API writes it.
struct DataModelRow: ReportObject {
    private var root = ""
    private var name = ""
    private var version = ""

    init() {}

    init(_ table: DataModelTable) {
        root = table.root
        name = table.name
        version = table.version
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("root", root, "The first segment of its paths.")
        sink.required("name", name, "Its own name, such as Device:2.19.")
        sink.required("version", version, "Such as 2.19.1.")
    }
}
