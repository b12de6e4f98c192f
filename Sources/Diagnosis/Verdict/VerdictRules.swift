import DeviceReport
internal import Foundation

/// The first verdict: the one thing that explains the most, the cause before its consequences, what stops the service before
/// what disturbs it. What could not be looked at is said to be unknown, never to be fine.
struct VerdictRules {
    private let situation: Situation

    init(report: Report, now: Date) {
        situation = Situation(report: report, now: now)
    }

    /// - Parameter lang: `fr` or `en`; anything else is `fr`.
    func summary(lang: String) -> ReportSummary {
        var headline = headline()
        // What rests on a guess is a reason to look, not to call the service down.
        if headline.status == .down, headline.confidence == .inferred || headline.confidence == .assumed { headline.status = .degraded }
        var out = ReportSummary()
        out.status = headline.status
        out.headlineID = headline.id
        out.headline = Messages.headline(headline, lang: lang)
        out.action = Messages.action(headline, lang: lang)
        out.confidence = headline.confidence
        return out
    }

    private func headline() -> Headline {
        let level = FibreLevelRule(situation: situation)
        let connection = ConnectionRule(situation: situation)
        return nothingKnown() ?? LineRule(situation: situation).headline() ?? connection.refused() ?? level.critical() ?? connection.down() ?? mismatch()
            ?? level.low() ?? management() ?? level.high() ?? sound()
    }

    private func nothingKnown() -> Headline? {
        guard !situation.report.sources.contains(where: { $0.state.hasData }) else { return nil }
        let answers = situation.report.sources.filter { $0.state != .skipped && $0.state != .unsupported }
        if !answers.isEmpty, answers.allSatisfy({ $0.state == .notFound }) { return Headline(status: .unknown, id: "device.unknown", confidence: .derived) }
        if situation.unseen.isEmpty { return Headline(status: .unknown, id: "data.no_source", confidence: .assumed) }
        return Headline(status: .unknown, id: "data.source_failed", confidence: .assumed, sources: situation.unseen)
    }

    private func mismatch() -> Headline? {
        guard situation.lineState == .mismatch else { return nil }
        return Headline(status: .degraded, id: "optical.profile_mismatch", confidence: situation.report.optical?.olt?.state.confidence ?? .inferred)
    }

    /// The modem and the ACS have lost each other. With the fibre up that is a fault; without a word from the OLT only a fact.
    private func management() -> Headline? {
        if situation.hasData(.bridge) || situation.connection != nil { return nil }
        if situation.status(.acs)?.state == .notFound, situation.lineState == .online {
            return Headline(status: .degraded, id: "acs.never_seen", confidence: .derived)
        }
        guard situation.isSilent else { return nil }
        return Headline(status: situation.lineState == .online ? .degraded : .unknown, id: "acs.inform_stale", confidence: .derived)
    }

    /// Nothing speaks of trouble: fine where the connection itself was looked at, else not known.
    private func sound() -> Headline {
        let unseen = situation.unseen
        if situation.connection == .connected {
            return unseen.isEmpty
                ? Headline(status: .ok, id: "ok.no_problem", confidence: .derived)
                : Headline(status: .ok, id: "ok.partial", confidence: .derived, sources: unseen)
        }
        if situation.isLineUp { return Headline(status: .unknown, id: "data.line_only", confidence: .derived) }
        if !unseen.isEmpty { return Headline(status: .unknown, id: "data.source_failed", confidence: .assumed, sources: unseen) }
        return Headline(status: .unknown, id: "data.not_fresh", confidence: .assumed)
    }
}
