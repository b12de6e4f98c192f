import DeviceReport

/// The OLT has the ONU off the fibre, and yet the modem was just heard: its row is another ONU's, or of before. The row then counts
/// for less, and what contradicts it is kept beside it.
enum LineConsistency {
    static let warning = "onu_state_inconsistent"

    /// Lowers the confidence of the state; true where there was a contradiction.
    static func settle(_ report: inout Report, freshness: Freshness) -> Bool {
        let situation = Situation(report: report, freshness: freshness)
        guard let state = situation.lineState, !ReachabilityRule.isOnline(state), situation.speaks, let olt = report.optical?.olt?.state,
            var origin = olt.origin
        else { return false }
        if origin.confidence == .measured || origin.confidence == .derived { origin.confidence = .inferred }
        var weaker = Observed(state, origin, conflicts: olt.conflicts)
        weaker.isStale = olt.isStale
        if let inform = report.device?.lastInformAt, situation.informedJustNow, let conflict = Conflict(inform, lost: .lessAuthority) {
            weaker.conflicts.append(conflict)
        }
        if let own = report.optical?.onu?.state, own.value == .o5, own.isStale == false, let conflict = Conflict(own, lost: .lessAuthority) {
            weaker.conflicts.append(conflict)
        }
        report.optical?.olt?.state = weaker
        return true
    }
}
