import DeviceReport
internal import Foundation

/// Modem and management.
enum ACSRules {
    static let all = [stale, neverSeen, connectionRequest]

    static let stale = FindingRule("acs.inform_stale", .minor, .staff, .restartModem) { facts in
        guard let at = facts.ask(facts.report.device?.lastInformAt, "/device/last_inform_at") else { return nil }
        // A modem that is off the fibre cannot report.
        if let line = facts.line, line != .online, line != .mismatch { return nil }
        let limits = facts.limits.management
        let said = facts.hint(facts.report.device?.informIntervalS, "/device/inform_interval_s") ?? limits.intervalS
        guard let age = facts.situation.freshness.age(at), age > limits.intervals * Double(min(max(said, 0), 86_400)) + limits.graceS else { return nil }
        // On a fibre that is up it is a fault; without a word of the line, only a fact.
        let isKnown = facts.line != nil || facts.connection != nil || facts.situation.hasData(.bridge)
        return Firing(age > limits.lostS ? .major : .minor, confidence: .derived, status: isKnown ? nil : .unknown, [.count: .count(Int(age / 60))])
    }

    static let neverSeen = FindingRule("acs.never_seen", .major, .staff, .tellNOC) { facts in
        guard let state = facts.askSource(.acs) else { return nil }
        guard state == .notFound else { return nil }
        return facts.askLine() == .online ? Firing(confidence: .derived) : nil
    }

    static let connectionRequest = FindingRule("acs.connreq_failed", .info, .staff, .lookAgain) { facts in
        guard facts.askSource(.acs) != nil, let reason = facts.situation.status(.acs)?.reason else { return nil }
        return reason.hasPrefix("connection_request_") ? Firing(confidence: .derived) : nil
    }
}

extension Facts {
    /// What became of a source that was asked.
    func askSource(_ name: SourceName) -> SourceState? {
        guard let index = report.sources.firstIndex(where: { $0.name == name }), report.sources[index].state != .skipped else {
            miss("/sources")
            return nil
        }
        let state = report.sources[index].state
        note(Pointer("/sources", index, "state"), state)
        return state
    }
}
