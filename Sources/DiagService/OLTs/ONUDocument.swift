import DeviceReport

import struct Foundation.Date

/// `GET /olts/{id}/onus/{serial}`: what the OLT says now of one ONU, without the other sources.
struct ONUDocument: ReportObject {
    var generatedAt = Date(timeIntervalSince1970: 0)
    var device = DeviceIdentity()
    var source = SourceStatus()
    var profile: String?
    var optical = OpticalOLT()

    func visit(_ sink: inout some ReportSink) {
        sink.required("schema_version", OLTListing.schemaVersion, "Version of this document's shape.")
        sink.required("generated_at", generatedAt, "When it was made; ages count from here.")
        sink.object("device", device, "Which device this is, and where it hangs.")
        sink.object("source", source, "How the OLT answered.")
        sink.field("profile", profile, "The profile that read it.")
        sink.object("olt", optical, "The OLT's side of the fibre, as in a report.")
    }
}
