import DeviceReport

import struct Foundation.Date

/// `GET /olts`: every configured OLT.
struct OLTListing: ReportObject {
    static let schemaVersion = "0.1.0"

    var generatedAt = Date(timeIntervalSince1970: 0)
    var olts: [OLTRow] = []

    func visit(_ sink: inout some ReportSink) {
        sink.required("schema_version", Self.schemaVersion, "Version of this document's shape.")
        sink.required("generated_at", generatedAt, "When it was made.")
        sink.array("olts", olts, "In the order of the configuration.")
    }
}

/// `GET /olts/{id}`: one of them.
struct OLTDocument: ReportObject {
    var generatedAt = Date(timeIntervalSince1970: 0)
    var olt = OLTRow()
    var ports: [OLTPortRow] = []

    func visit(_ sink: inout some ReportSink) {
        sink.required("schema_version", OLTListing.schemaVersion, "Version of this document's shape.")
        sink.required("generated_at", generatedAt, "When it was made.")
        sink.object("olt", olt, "The OLT.")
        sink.array("ports", ports, "PON ports on which ONUs are known, in the OLT's order.")
    }
}
