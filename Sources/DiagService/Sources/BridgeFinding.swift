import DeviceReport
import TR181

import struct Foundation.Date

/// Turns the modem's tree into sections, the same way for a live answer and for a recorded one.
struct BridgeFinding {
    let dialects: Dialects

    func finding(_ outcome: SourceOutcome<ParameterTree>, now: Date) -> SourceOutcome<SourceFinding> {
        guard let tree = outcome.payload else {
            return SourceOutcome(outcome.status, identity: outcome.identity, recording: outcome.recording)
        }
        let sections = TreeNormaliser(dialects.dialect(for: tree, identity: outcome.identity)).sections(of: tree, source: .bridge, now: now)
        var status = outcome.status
        status.warnings += sections.warnings.filter { !status.warnings.contains($0) }
        var identity = outcome.identity ?? DeviceIdentity()
        identity.fill(from: sections.identity)
        return SourceOutcome(status, payload: .sections(sections), identity: identity, recording: outcome.recording)
    }
}
