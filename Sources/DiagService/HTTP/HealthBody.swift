import DeviceReport

/// The JSON of `/healthz`.
struct HealthBody: ReportObject {
    func visit(_ sink: inout some ReportSink) {
        sink.required("status", "ok", "Always ok: the process answers.")
        sink.required("version", Diag.version, "Version of the service.")
    }
}
