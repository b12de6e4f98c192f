import DeviceReport

/// Whether the fibre carries the modem at all, and if not, why.
struct LineRule {
    let situation: Situation

    func headline() -> Headline? { byOLT() ?? byModem() }

    private func byOLT() -> Headline? {
        guard let state = situation.lineState, let olt = situation.report.optical?.olt else { return nil }
        let id: String
        switch state {
        // A wrong profile lets a modem on the fibre; whether it works is told by the connection.
        case .online, .unknown, .mismatch: return nil
        case .ranging: id = "optical.onu_ranging"
        case .disabled: id = "optical.onu_disabled"
        case .unprovisioned: id = "optical.onu_not_provisioned"
        case .offline: id = offlineID(olt)
        }
        // The row is then another ONU's, or the cut is younger than the modem's last word: no verdict on it.
        if situation.speaks { return Headline(status: .unknown, id: "data.inconsistent", confidence: .inferred) }
        return Headline(status: .down, id: id, confidence: olt.state.confidence ?? .measured)
    }

    private func offlineID(_ olt: OpticalOLT) -> String {
        switch olt.lastDownCause.value {
        case .dyingGasp?: return "optical.onu_offline_power"
        case .deactivated?: return "optical.onu_disabled"
        case .los?, .lof?: return gaspedAtDown(olt) ? "optical.onu_offline_power" : "optical.onu_offline_los"
        default: return gaspedAtDown(olt) ? "optical.onu_offline_power" : "optical.onu_offline_unknown"
        }
    }

    /// A power cut makes the OLT raise LOS too; a dying gasp within a quarter of an hour of the down event tells them apart.
    private func gaspedAtDown(_ olt: OpticalOLT) -> Bool {
        guard let gasp = olt.lastDyingGaspAt.value.flatMap(OLTTime.minutes), let down = olt.lastDownAt.value.flatMap(OLTTime.minutes) else { return false }
        return abs(gasp - down) <= 15
    }

    /// The modem's own state, where the OLT has none and the modem itself was read now.
    private func byModem() -> Headline? {
        guard situation.lineState == nil, let onu = situation.report.optical?.onu, onu.state.origin?.source == .bridge,
            situation.freshness.holds(onu.state, .lineState), let state = onu.state.value
        else { return nil }
        let confidence = onu.state.confidence ?? .measured
        switch state {
        case .o7: return Headline(status: .down, id: "optical.onu_disabled", confidence: confidence)
        case .o1 where onu.rxDBm.reason == .noLight: return Headline(status: .down, id: "optical.no_light", confidence: confidence)
        case .o1, .o2, .o3, .o4, .o6: return Headline(status: .down, id: "optical.onu_ranging", confidence: confidence)
        case .o5, .o8, .o9, .up, .down, .unknown: return nil
        }
    }
}
