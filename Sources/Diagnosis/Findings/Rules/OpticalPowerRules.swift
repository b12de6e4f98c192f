import DeviceReport

/// Whether the fibre carries the modem at all, and if not, why.
enum OpticalPowerRules {
    static let all = [disabled, power, lightLost, unknown, noLight, ranging, notProvisioned, mismatch]

    private static let causePointer: Pointer = "/optical/olt/last_down_cause"

    static let power = FindingRule("optical.onu_offline_power", .critical, .everybody, .checkPower, about: .line) { facts in
        guard isOff(facts) else { return nil }
        guard !gaspedAtDown(facts) else { return Firing() }
        return facts.ask(facts.report.optical?.olt?.lastDownCause, causePointer) == .dyingGasp ? Firing() : nil
    }

    static let lightLost = FindingRule("optical.onu_offline_los", .critical, .everybody, .checkFibreCord, about: .line) { facts in
        guard isOff(facts), let cause = facts.ask(facts.report.optical?.olt?.lastDownCause, causePointer) else { return nil }
        return (cause == .los || cause == .lof) && !gaspedAtDown(facts) ? Firing() : nil
    }

    static let unknown = FindingRule("optical.onu_offline_unknown", .critical, .everybody, .checkLights, about: .line) { facts in
        guard isOff(facts) else { return nil }
        switch facts.hint(facts.report.optical?.olt?.lastDownCause, causePointer) {
        case .dyingGasp?, .los?, .lof?, .deactivated?: return nil
        default: return gaspedAtDown(facts) ? nil : Firing()
        }
    }

    static let disabled = FindingRule("optical.onu_disabled", .critical, .everybody, .checkAccount, about: .line) { facts in
        if let own = ownState(facts) { return own == .o7 ? Firing() : nil }
        guard let line = facts.askLine(), !facts.speaks else { return nil }
        if line == .disabled { return Firing() }
        guard line == .offline else { return nil }
        if facts.hint(facts.report.optical?.olt?.adminState, "/optical/olt/admin_state") == "disabled" { return Firing() }
        return facts.hint(facts.report.optical?.olt?.lastDownCause, causePointer) == .deactivated ? Firing() : nil
    }

    static let ranging = FindingRule("optical.onu_ranging", .critical, .everybody, .waitAndRetry, about: .line) { facts in
        if let own = ownState(facts) {
            switch own {
            case .o2, .o3, .o4, .o6: return Firing()
            case .o1: return facts.report.optical?.onu?.rxDBm.reason == .noLight ? nil : Firing()
            default: return nil
            }
        }
        return facts.askLine() == .ranging && !facts.speaks ? Firing() : nil
    }

    /// The modem itself says that it sees no light, where the OLT says nothing.
    static let noLight = FindingRule("optical.no_light", .critical, .everybody, .checkFibreCord, about: .line) { facts in
        if facts.line != nil { return nil }
        guard let own = ownState(facts) else {
            facts.miss("/optical/onu/state")
            return nil
        }
        return own == .o1 && facts.isAbsent(facts.report.optical?.onu?.rxDBm, "/optical/onu/rx_dbm", .optics) == true ? Firing() : nil
    }

    static let notProvisioned = FindingRule("optical.onu_not_provisioned", .critical, .everybody, .provision, about: .line) { facts in
        // The OLT has no such serial, and yet the modem is on a fibre without getting further.
        if facts.situation.status(.olt)?.state == .notFound {
            guard facts.ask(facts.report.optical?.onu?.state, "/optical/onu/state") == .o5, let connection = facts.askConnection() else { return nil }
            return connection == .connected ? nil : Firing(.major)
        }
        return facts.askLine() == .unprovisioned && !facts.speaks ? Firing() : nil
    }

    static let mismatch = FindingRule("optical.profile_mismatch", .major, .staff, .tellNOC, about: .line) { facts in
        guard let line = facts.askLine() else { return nil }
        if line == .mismatch { return Firing() }
        return facts.hint(facts.report.optical?.olt?.matchState, "/optical/olt/match_state") == "mismatch" ? Firing() : nil
    }

    /// Off the fibre by the OLT's word. Where the modem was heard a moment ago the row is another ONU's, or of before.
    private static func isOff(_ facts: Facts) -> Bool { facts.askLine() == .offline && !facts.speaks }

    /// The modem's own state, where the OLT has none and the modem itself was read now.
    private static func ownState(_ facts: Facts) -> ONUActivation? {
        guard facts.line == nil, let state = facts.report.optical?.onu?.state, state.origin?.source == .bridge else { return nil }
        return facts.hint(state, "/optical/onu/state")
    }

    /// A power cut makes the OLT raise LOS too; a dying gasp within a quarter of an hour of the down event tells them apart.
    private static func gaspedAtDown(_ facts: Facts) -> Bool {
        guard let olt = facts.report.optical?.olt, let gasp = olt.lastDyingGaspAt.value.flatMap(OLTTime.minutes),
            let down = olt.lastDownAt.value.flatMap(OLTTime.minutes), abs(gasp - down) <= 15
        else { return false }
        _ = facts.hint(olt.lastDyingGaspAt, "/optical/olt/last_dying_gasp_at")
        _ = facts.hint(olt.lastDownAt, "/optical/olt/last_down_at")
        return true
    }
}
