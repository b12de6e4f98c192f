import DeviceReport

/// A PON port of an OLT, as far as the walks over its serials tell.
struct OLTPortRow: ReportObject {
    var port = ""
    var onus = 0

    init() {}

    init(port: String, onus: Int) {
        self.port = port
        self.onus = onus
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("pon_port", port, "The port as the vendor writes it.")
        sink.required("onus", onus, "ONUs known on it.")
    }
}
