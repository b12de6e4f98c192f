import DeviceReport

/// What it means that no OLT lists a serial: "on none of them" only when all of them answered to the end.
struct OLTAbsence {
    private let search: ONUDirectory.Search

    init(_ search: ONUDirectory.Search) { self.search = search }

    /// All OLTs were listed to the end.
    var isCertain: Bool {
        search.unfinished.isEmpty && search.outcomes.values.allSatisfy { if case .complete = $0 { true } else { false } }
    }

    var outcome: SourceOutcome<OLTReading> {
        let (outcomes, unfinished) = (search.outcomes, search.unfinished)
        var silent: [String] = []
        var unreachable: [String] = []
        var unsupported: [String] = []
        var incomplete: [String] = []
        var refused: [String] = []
        for (name, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
            switch outcome {
            case .complete: break
            case .silent: silent.append(name)
            case .truncated: incomplete.append(name)
            case .unsupported: unsupported.append(name)
            case .failed(let error):
                switch error.code {
                case .timeout, .cancelled, .busy: silent.append(name)
                case .unreachable, .configuration, .leftAlone: unreachable.append(name)
                case .security: refused.append(name)
                case .status, .malformed: incomplete.append(name)
                }
            }
        }
        let all = outcomes.count + unfinished.count
        var status: SourceStatus
        if !silent.isEmpty {
            status = state(.timeout, "olt_silent", silent.count, all, "did not answer")
        } else if !unfinished.isEmpty {
            status = state(.timeout, "directory_unfinished", unfinished.count, all, "were not listed to the end in time")
        } else if !unreachable.isEmpty {
            status = state(.unreachable, "olt_unreachable", unreachable.count, all, "cannot be reached")
        } else if !refused.isEmpty {
            status = state(.authError, "snmp_user_refused", refused.count, all, "refused the SNMPv3 user")
        } else if !incomplete.isEmpty {
            status = state(.parseError, "directory_incomplete", incomplete.count, all, "could not be listed to the end")
        } else if !unsupported.isEmpty {
            status = state(.unsupported, "olt_unsupported", unsupported.count, all, "have no profile")
        } else {
            let detail = all == 1 ? "The one OLT answered, and it does not have this ONU." : "All \(all) OLTs answered, and none has this ONU."
            status = SourceStatus(.olt, .notFound, reason: "on_no_olt", detail: detail)
        }
        status.warnings =
            silent.map { "olt_silent \($0)" } + unreachable.map { "olt_unreachable \($0)" } + refused.map { "olt_refused \($0)" }
            + unfinished.map { "olt_unfinished \($0)" } + incomplete.map { "olt_incomplete \($0)" } + unsupported.map { "olt_unsupported \($0)" }
        return SourceOutcome(status)
    }

    private func state(_ state: SourceState, _ reason: String, _ count: Int, _ all: Int, _ what: String) -> SourceStatus {
        SourceStatus(.olt, state, reason: reason, detail: "\(count) of \(all) OLTs \(what); the others do not have this ONU.")
    }
}
