import DeviceReport
import OLTSNMP

/// One OLT as the NOC sees it.
struct OLTRow: ReportObject {
    var name = ""
    var standing = OLTStanding.unseen
    var reason: String?
    var detail: String?
    var snmpVersion = ""
    var profile: String?
    var profileTitle: String?
    var evidence: String?
    var onus = 0
    var walks = 0
    var agent = OLTAgentRow()

    init() {}

    init(_ status: ONUDirectoryStatus, endpoint: OLTEndpoint, profile: OLTProfile?, counts: SNMPChannelStatistics) {
        name = status.olt
        standing = OLTStanding(status.outcome)
        switch status.outcome {
        case .failed(let error)?: (reason, detail) = (error.code.rawValue, error.description)
        case .truncated(let why)?: reason = why.rawValue
        case nil, .complete?, .silent?, .unsupported?: break
        }
        snmpVersion = endpoint.target.credentials.description
        self.profile = status.profile
        profileTitle = profile?.title
        evidence = profile?.evidence.mark.standing.rawValue
        onus = status.onus
        walks = status.walks
        agent = OLTAgentRow(counts, cap: (profile.map { endpoint.target.honouring($0.agent) } ?? endpoint.target).maxInFlight)
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("name", name, "Name in the configuration; the `id` of its resources.")
        sink.required("status", standing, "What became of the last walk over its serials.")
        sink.field("reason", reason, "Stable code that refines the status.")
        sink.field("detail", detail, "One sentence for the NOC.")
        sink.required("snmp_version", snmpVersion, "v1, v2c or v3.")
        sink.field("profile", profile, "The profile that reads it; null while it is not known.")
        sink.field("profile_title", profileTitle, "Which equipment that is.")
        sink.field("profile_evidence", evidence, "What the profile rests on: verified, documented or unverified.")
        sink.required("onus", onus, "ONUs known on it.")
        sink.required("walks", walks, "Walks over its serials since the start.")
        sink.object("agent", agent, "What was asked of its agent.")
    }
}
