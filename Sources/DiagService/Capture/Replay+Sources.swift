import DeviceCapture
import DeviceReport
import GenieACSClient
import ModemBridgeClient
import OLTSNMP

import struct Foundation.Date

extension Replay {
    func acs(
        _ capture: LoadedCapture, _ source: CaptureSource, _ refresh: ReadOptions.Refresh, _ now: Date
    ) throws(CaptureProblem) -> SourceOutcome<SourceFinding> {
        guard let body = capture.acs else { return SourceOutcome(try source.status(.acs)) }
        let outcome = ACSFinding(dialects: dialects).finding(ACSSource.decode(body), refresh: refresh, now: now)
        return try told(outcome, by: source, .acs)
    }

    func bridge(
        _ capture: LoadedCapture, _ source: CaptureSource, _ device: DeviceIdentity, _ refresh: ReadOptions.Refresh, _ now: Date
    ) throws(CaptureProblem) -> SourceOutcome<SourceFinding> {
        guard let body = capture.bridge else { return SourceOutcome(try source.status(.bridge)) }
        let outcome = BridgeSource.decode(body, httpStatus: source.httpStatus ?? 200, of: device, options: ReadOptions(refresh: refresh, now: now))
        return try told(BridgeFinding(dialects: dialects).finding(outcome, now: now), by: source, .bridge)
    }

    func olt(
        _ capture: LoadedCapture, _ source: CaptureSource, _ device: DeviceIdentity, _ now: Date
    ) throws(CaptureProblem) -> SourceOutcome<SourceFinding> {
        let said = try source.status(.olt)
        // A recording may hold the rows of an agent that was silent for the lookup.
        guard let rows = capture.olt, said.state.hasData else { return SourceOutcome(said) }
        guard let name = source.profile, let profile = profiles.profile(named: name) else {
            throw CaptureProblem("capture \(capture.name): sources.olt.profile names no profile")
        }
        let keys = [device.gponSN.map { ONUKey.serial($0) }, device.mac.map { ONUKey.mac($0) }].compactMap { $0 }
        guard !keys.isEmpty else { throw CaptureProblem("capture \(capture.name): identity.gpon_sn is missing") }
        guard
            let reading = keys.lazy.compactMap({ OLTReading.decode(snmprec: rows, profile: profile, key: $0, oltName: device.oltRef?.olt, now: now) }).first
        else { throw CaptureProblem("capture \(capture.name): the recording of the OLT has no row of this serial") }
        var status = SourceStatus(.olt, said.state, reason: said.reason)
        status.dataAt = now
        status.oldestDataAt = now
        status.warnings = reading.warnings
        var heard = reading
        // Where else the serial stood is not in the rows that were recorded.
        if source.hasWholeStatus { heard.warnings = said.warnings }
        return try told(SourceOutcome(status, payload: .olt(heard), identity: heard.identity), by: source, .olt)
    }

    /// What only the manifest knows of the source: everything, where a live lookup was recorded.
    private func told(
        _ outcome: SourceOutcome<SourceFinding>, by source: CaptureSource, _ name: SourceName
    ) throws(CaptureProblem) -> SourceOutcome<SourceFinding> {
        var outcome = outcome
        if source.hasWholeStatus {
            outcome.status = try source.status(name)
        } else {
            outcome.status.durationMs = source.durationMs
            outcome.status.httpStatus = source.httpStatus ?? outcome.status.httpStatus
        }
        return outcome
    }
}
