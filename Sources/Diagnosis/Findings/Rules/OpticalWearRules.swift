import DeviceReport

/// The fibre over time: what wears out, comes loose or comes and goes.
enum OpticalWearRules {
    static let all = [errors, flapping, degradation, loss, aging]

    static let errors = FindingRule("optical.errors", .major, .staff, .checkFibreCord, about: .line) { facts in
        guard let errors = facts.ask(facts.history?.opticalErrors15min, "/history/optical_errors_15min", limit: 0), errors > 0 else { return nil }
        return Firing([.count: .count(errors)])
    }

    static let flapping = FindingRule("optical.flapping", .major, .everybody, .checkFibreCord, about: .line) { facts in
        let most = facts.limits.fibre.flaps24h
        guard let downs = facts.ask(facts.history?.onuDowns24h, "/history/onu_downs_24h", limit: Double(most)), downs >= most else { return nil }
        return Firing([.count: .count(downs)])
    }

    static let degradation = FindingRule("optical.degradation", .minor, .staff, .sendTechnician, about: .line) { facts in
        let limit = facts.limits.fibre.degradationDB
        guard let day = facts.ask(facts.history?.rx24hDBm, "/history/rx_24h_dbm"), let week = facts.ask(facts.history?.rx7dDBm, "/history/rx_7d_dbm"),
            day - week <= -limit
        else { return nil }
        return Firing(confidence: .derived, [.v: .level(week - day)])
    }

    static let loss = FindingRule("optical.loss_excess", .minor, .staff, .sendTechnician, about: .line) { facts in
        let limits = facts.limits.fibre
        guard let down = facts.ask(facts.report.optical?.budget?.downLossDB, "/optical/budget/down_loss_db"),
            let distance = facts.ask(facts.report.optical?.olt?.distanceM, "/optical/olt/distance_m"),
            let splitters = facts.ask(facts.plan?.splitterLossDB, "/plan/splitter_loss_db")
        else { return nil }
        let expected = Double(distance) / 1000 * limits.lossPerKmDB + splitters + limits.connectorsDB
        return down - expected > limits.excessLossDB ? Firing(confidence: .derived, [.v: .level(down), .limit: .level(expected)]) : nil
    }

    static let aging = FindingRule("optical.laser_aging", .minor, .staff, .ventModem, about: .line) { facts in
        let limits = facts.limits.fibre
        let onu = facts.report.optical?.onu
        if let degrees = facts.ask(onu?.temperatureC, "/optical/onu/temperature_c", limit: limits.temperatureC), degrees > limits.temperatureC {
            return Firing()
        }
        guard let median = limits.biasMedianMA, let bias = facts.ask(onu?.biasMA, "/optical/onu/bias_ma", limit: median * limits.biasFactor) else { return nil }
        return bias > median * limits.biasFactor ? Firing() : nil
    }
}
