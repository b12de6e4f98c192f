import DeviceReport

/// Powers against what the optics bear, and the loss between them.
enum OpticalLevelRules {
    static let all = [critical, low, returnLow, high, bend, transmitter, mismatch]

    private static let technology: Pointer = "/optical/technology"

    static let critical = FindingRule("optical.rx_critical", .major, .everybody, .checkFibreCord, about: .line) { facts in
        guard let optics = limits(facts) else { return nil }
        let least = optics.onuReceives.lowerBound + facts.slack(facts.limits.fibre.clearDB, "optical.rx_critical", .line)
        guard let rx = facts.askReceived(limit: least), rx < least else { return nil }
        return Firing(isCut(facts) ? .critical : .major, [.v: .level(rx), .limit: .level(least)])
    }

    static let low = FindingRule("optical.rx_low", .major, .everybody, .checkFibreCord, about: .line) { facts in
        guard let optics = limits(facts) else { return nil }
        let sensitivity = optics.onuReceives.lowerBound
        let enough = sensitivity + facts.limits.fibre.marginDB + facts.slack(facts.limits.fibre.clearDB, "optical.rx_low", .line)
        guard let rx = facts.askReceived(limit: enough), rx < enough, rx >= sensitivity + facts.slack(facts.limits.fibre.clearDB, "optical.rx_critical", .line)
        else { return nil }
        return Firing([.v: .level(rx), .limit: .level(enough)])
    }

    static let high = FindingRule("optical.rx_high", .minor, .staff, .tellNOC, about: .line) { facts in
        guard let optics = limits(facts) else { return nil }
        let most = optics.onuReceives.upperBound - facts.slack(facts.limits.fibre.clearDB, "optical.rx_high", .line)
        guard let rx = facts.askReceived(limit: most), rx > most else { return nil }
        return Firing([.v: .level(rx), .limit: .level(most)])
    }

    static let returnLow = FindingRule("optical.olt_rx_low", .major, .staff, .sendTechnician, about: .line) { facts in
        guard let sensitivity = facts.oltOptics?.oltSensitivity else {
            facts.miss("/optical/olt/pon_port/optics_class")
            return nil
        }
        let enough = sensitivity + facts.limits.fibre.marginDB + facts.slack(facts.limits.fibre.clearDB, "optical.olt_rx_low", .line)
        guard let rx = facts.askReturn(limit: enough), rx < enough else { return nil }
        return Firing(rx < sensitivity && isCut(facts) ? .critical : .major, [.v: .level(rx), .limit: .level(enough)])
    }

    static let bend = FindingRule("optical.asymmetry_bend", .minor, .staff, .checkFibreCord, about: .line) { facts in
        guard let (down, up) = losses(facts) else { return nil }
        return down - up > facts.limits.fibre.bendDB ? Firing(confidence: .derived, [.v: .level(down - up)]) : nil
    }

    static let transmitter = FindingRule("optical.asymmetry_tx", .minor, .staff, .sendTechnician, about: .line) { facts in
        if let optics = facts.onuOptics, let tx = facts.ask(facts.report.optical?.onu?.txDBm, "/optical/onu/tx_dbm"), !optics.onuSends.contains(tx) {
            return Firing()
        }
        guard let (down, up) = losses(facts), up - down > facts.limits.fibre.weakLaserDB else { return nil }
        return Firing(confidence: .derived)
    }

    static let mismatch = FindingRule("optical.measure_mismatch", .info, .noc, .tellNOC, about: .line) { facts in
        guard facts.ask(facts.report.optical?.onu?.rxDBm, "/optical/onu/rx_dbm", limit: 3) != nil else { return nil }
        return facts.report.warnings.contains("optical_measure_mismatch") ? Firing() : nil
    }

    private static func limits(_ facts: Facts) -> OpticsLimits? {
        if facts.onuOptics == nil { facts.miss(technology) }
        return facts.onuOptics
    }

    /// The connection was seen to be down as well. A login that was refused went over the fibre and back: then the fibre is not what cuts.
    private static func isCut(_ facts: Facts) -> Bool {
        guard let connection = facts.connection, connection != .connected, !WANRules.isRefusal(facts.sessionError) else { return false }
        _ = facts.hint(facts.report.wan?.status, "/wan/status")
        return true
    }

    /// Both losses, of one moment; what rests on a guessed scale is weaker.
    private static func losses(_ facts: Facts) -> (down: Double, up: Double)? {
        let budget = facts.report.optical?.budget
        guard let down = facts.ask(budget?.downLossDB, "/optical/budget/down_loss_db"), let up = facts.ask(budget?.upLossDB, "/optical/budget/up_loss_db")
        else { return nil }
        let assumptions = budget?.assumptions ?? []
        guard !assumptions.contains(where: { $0.hasSuffix("_not_current") }) else {
            facts.miss("/optical/budget/assumptions")
            return nil
        }
        facts.weaken(to: assumptions.contains { $0.hasSuffix("_scale_guessed") } ? .inferred : .derived)
        return (down, up)
    }
}
