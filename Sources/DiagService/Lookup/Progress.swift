import DeviceReport
import TR181

import struct Foundation.Date

/// What a lookup has collected so far.
struct Progress {
    let query: LookupQuery
    let now: Date
    var statuses: [SourceStatus] = []
    private var findings: [SourceName: SourceFinding] = [:]
    private let known: DeviceIdentity
    private var learnt: [SourceName: DeviceIdentity] = [:]
    private var candidates: [DeviceIdentity] = []
    private var recordings: [SourceRecording] = []

    /// - Parameter identity: what was known of the device before any source was asked.
    init(query: LookupQuery, identity: DeviceIdentity, now: Date) {
        self.query = query
        known = identity
        self.now = now
    }

    mutating func take(_ outcome: SourceOutcome<SourceFinding>) {
        statuses.append(outcome.status)
        candidates += outcome.candidates
        learnt[outcome.status.name] = outcome.identity
        if let recording = outcome.recording { recordings.append(recording) }
        if let finding = outcome.payload { findings[outcome.status.name] = finding }
    }

    /// Statuses and identity are put together in the order of `SourceName`, whichever source arrived first.
    func result(durationMs: Int) -> LookupResult {
        var ordered = SourceName.allCases.flatMap { name in statuses.filter { $0.name == name } }
        var identity = known
        var findings = findings
        var learnt = learnt
        if isAnotherModem {
            // Both were asked at once, before anybody knew the serial that the bridge's answer is checked against.
            findings[.bridge] = nil
            learnt[.bridge] = nil
            for index in ordered.indices where ordered[index].name == .bridge {
                ordered[index].state = .notFound
                ordered[index].reason = "serial_mismatch"
                ordered[index].detail = "Another modem answers at the management address."
                ordered[index].leaves = nil
            }
        }
        // What a source has just proved is newer than what the directory remembers.
        if findings[.olt] != nil, let place = learnt[.olt]?.oltRef { identity.oltRef = place }
        if findings[.acs] != nil, let id = learnt[.acs]?.acsID { identity.acsID = id }
        for name in SourceName.allCases { if let more = learnt[name] { identity.fill(from: more) } }
        return LookupResult(
            query: query, identity: identity, statuses: ordered, findings: findings, candidates: candidates,
            recordings: recordings, generatedAt: now, durationMs: durationMs)
    }

    /// The bridge read a modem whose serial is not the ACS's.
    private var isAnotherModem: Bool {
        guard let own = learnt[.acs]?.serial, let other = learnt[.bridge]?.serial else { return false }
        return findings[.bridge] != nil && own.lowercased() != other.lowercased()
    }
}
