import DeviceReport
import OLTSNMP

import struct Foundation.Date

/// `GET /olts/{id}/pon/{port}`: who is on a PON port, and who is down.
struct PONPortListing: ReportObject {
    var generatedAt = Date(timeIntervalSince1970: 0)
    var olt = ""
    var port = ""
    var onus: [PONPortONURow] = []

    private func count(_ states: ONUState...) -> Int { onus.count { $0.state.map(states.contains) ?? false } }

    /// The most frequent first.
    private var causes: [OutageCause] {
        let down = onus.filter { $0.state == .offline }
        return Dictionary(grouping: down) { $0.cause ?? .unknown }.map { OutageCause($0.key, $0.value.count) }
            .sorted { ($1.onus, $0.cause.rawValue) < ($0.onus, $1.cause.rawValue) }
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("schema_version", OLTListing.schemaVersion, "Version of this document's shape.")
        sink.required("generated_at", generatedAt, "When it was made; states are at most some seconds older.")
        sink.required("olt", olt, "Name of the OLT.")
        sink.required("pon_port", port, "The port as the vendor writes it.")
        sink.required("total", onus.count, "ONUs known on the port.")
        sink.required("online", count(.online), "Of them online.")
        sink.required("offline", count(.offline), "Of them offline.")
        sink.required("disabled", count(.disabled), "Of them switched off on the OLT.")
        sink.required("other", onus.count - count(.online, .offline, .disabled), "Of them in another state, or in none that is known.")
        sink.array("causes", causes, "Why those that are offline went down, the most frequent cause first.")
        sink.array("onus", onus, "In the order of the OLT.")
    }
}
