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
        // Sources that are asked at once cannot check each other's keys; what turns out to be of another device is not mixed in.
        func disown(_ name: SourceName, _ reason: String, _ detail: String) {
            findings[name] = nil
            learnt[name] = nil
            for index in ordered.indices where ordered[index].name == name {
                ordered[index].state = .notFound
                ordered[index].reason = reason
                ordered[index].detail = detail
                ordered[index].leaves = nil
            }
        }
        if isAnotherModem { disown(.bridge, "serial_mismatch", "Another modem answers at the management address.") }
        if isAnotherONU {
            disown(.olt, "gpon_sn_mismatch", "The device's GPON serial is not the one that was remembered; ask again.")
            identity.gponSN = learnt[.acs]?.gponSN
            identity.oltRef = nil
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

    /// The OLT was asked for a serial that the device no longer has: its ONU was replaced. Who asks by that serial wants that ONU.
    private var isAnotherONU: Bool {
        if case .gponSN = query.key { return false }
        guard let own = learnt[.acs]?.gponSN, let asked = known.gponSN else { return false }
        return own != asked
    }
}
