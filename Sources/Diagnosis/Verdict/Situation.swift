import DeviceReport
internal import Foundation

/// What of a report may be believed at its time: the ground the verdict stands on.
struct Situation {
    let report: Report
    let freshness: Freshness

    init(report: Report, now: Date) {
        self.init(report: report, freshness: Freshness(now: now))
    }

    init(report: Report, freshness: Freshness) {
        self.report = report
        self.freshness = freshness
    }

    var levels: OpticalLevels { OpticalLevels(onu: report.optical?.onu, olt: report.optical?.olt, freshness: freshness) }

    func status(_ name: SourceName) -> SourceStatus? { report.sources.first { $0.name == name } }
    func hasData(_ name: SourceName) -> Bool { status(name)?.state.hasData ?? false }

    /// Sources that should have had their say and did not. One that was not asked, or does not apply to the model, is not missed.
    var unseen: [SourceStatus] {
        report.sources.filter { [.timeout, .unreachable, .authError, .parseError, .busy].contains($0.state) }
    }

    /// The state the OLT gives for the ONU, if it gave it now.
    var lineState: ONUState? {
        guard hasData(.olt), let state = report.optical?.olt?.state, freshness.holds(state, .onuState) else { return nil }
        return state.value == .unknown ? nil : state.value
    }

    /// The modem answered during this lookup, or reported to the ACS a moment ago.
    var speaks: Bool {
        if let bridge = status(.bridge)?.state, bridge == .ok || bridge == .partial { return true }
        return informedJustNow
    }

    /// Less than five minutes ago.
    var informedJustNow: Bool { informAge.map { $0 < 300 } ?? false }

    /// Seconds since the modem's last session at the ACS.
    var informAge: Double? { freshness.age(report.device?.lastInformAt.value) }

    /// Two intervals and five minutes have gone by without a report to the ACS.
    var isSilent: Bool {
        guard let informAge else { return false }
        let interval = Double(min(max(report.device?.informIntervalS.value ?? 3600, 0), 86_400))
        return informAge > 2 * interval + 300
    }

    /// The state of the Internet connection, if it was looked at a moment ago and is known to be the customer's.
    var connection: WANStatus? {
        guard let status = report.wan?.status, freshness.holds(status, .wanState), status.confidence != .assumed else { return nil }
        return status.value == .unknown ? nil : status.value
    }

    /// The fibre is up, as the OLT or the modem says it now.
    var isLineUp: Bool {
        if let lineState { return lineState == .online }
        return report.optical?.onu.map { $0.state.value == .o5 && freshness.holds($0.state, .lineState) } ?? false
    }
}
