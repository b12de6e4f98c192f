import DeviceReport

/// Source states of SNMP errors.
enum OLTFailure {
    static func status(_ error: SNMPError) -> SourceStatus {
        var status: SourceStatus
        switch error.code {
        case .timeout: status = SourceStatus(.olt, .timeout, reason: "olt_silent", detail: "The ONU's OLT did not answer in time.")
        case .unreachable: status = SourceStatus(.olt, .unreachable, reason: "olt_unreachable", detail: "The ONU's OLT cannot be reached.")
        case .cancelled: status = SourceStatus(.olt, .timeout, reason: "cancelled", detail: "Nobody waits for the answer any more.")
        case .security: status = SourceStatus(.olt, .authError, reason: "snmp_user_refused", detail: "The OLT refused the SNMPv3 user.")
        case .configuration: status = SourceStatus(.olt, .unreachable, reason: "bad_configuration", detail: error.description)
        case .malformed: status = SourceStatus(.olt, .parseError, reason: "malformed_answer", detail: error.description)
        case .busy: status = SourceStatus(.olt, .busy, reason: "olt_queue_full", detail: error.description)
        case .leftAlone:
            status = SourceStatus(
                .olt, .unreachable, reason: "circuit_open", detail: "The ONU's OLT was silent several times in a row and is left alone for a while.")
        case .status where error.status == .authorizationError || error.status == .noAccess:
            status = SourceStatus(.olt, .authError, reason: "snmp_access_refused", detail: "The OLT refused access to its tables.")
        case .status: status = SourceStatus(.olt, .parseError, reason: "snmp_error", detail: error.description)
        }
        status.snmpError = error.status?.name ?? error.code.rawValue
        return status
    }
}
