import DeviceReport
import TR181

import struct Foundation.Date

/// Turns the ACS's document into sections, the same way for a live answer and for a recorded one.
struct ACSFinding {
    let dialects: Dialects

    /// Normalises the document of an outcome and says when the device has not been heard of for too long.
    func finding(_ outcome: SourceOutcome<NBIDocument>, refresh: ReadOptions.Refresh, now: Date) -> SourceOutcome<SourceFinding> {
        var status = outcome.status
        var identity = outcome.identity
        guard let document = outcome.payload else {
            return SourceOutcome(status, identity: identity, recording: outcome.recording, candidates: outcome.candidates)
        }
        let facts = SourceFacts(document)
        let dialect = dialects.dialect(for: document.tree, identity: facts.identity)
        let sections = TreeNormaliser(dialect).sections(of: document.tree, source: .acs, facts: facts, now: now)
        var learnt = sections.identity
        if let known = identity { learnt.fill(from: known) }
        identity = learnt
        if refresh == .cached, status.state == .ok, let overdue = Self.overdueMinutes(document, now: now) {
            status.state = .stale
            status.reason = "inform_old"
            status.detail = "The device last reported to the ACS \(overdue) minutes ago."
        }
        status.warnings += sections.warnings.filter { !status.warnings.contains($0) }
        return SourceOutcome(status, payload: .sections(sections), identity: identity, recording: outcome.recording, candidates: outcome.candidates)
    }

    /// Minutes since the last inform, when two inform intervals and five minutes have gone by without one.
    private static func overdueMinutes(_ document: NBIDocument, now: Date) -> Int? {
        guard let last = document.lastInformMs else { return nil }
        let paths = ["Device.ManagementServer.PeriodicInformInterval", "InternetGatewayDevice.ManagementServer.PeriodicInformInterval"]
        let interval = paths.lazy.compactMap { document.tree.text(at: $0) }.first.flatMap(Double.init) ?? 300
        let age = now.timeIntervalSince1970 - Double(last) / 1000
        guard age > 2 * min(max(interval, 0), 86_400) + 300 else { return nil }
        return Int(age / 60)
    }
}
