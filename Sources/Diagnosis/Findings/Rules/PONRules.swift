import DeviceReport

/// The PON port that a line shares with its neighbours.
enum PONRules {
    static let all = [areaOutage, rogue]

    static let areaOutage = FindingRule("pon.area_outage", .critical, .everybody, .followIncident, about: .ponPort, variants: ["pon.area_outage#power"]) {
        facts in
        guard let line = facts.askLine(), line == .offline, !facts.speaks else { return nil }
        guard let around = facts.report.optical?.olt?.neighbourhood, around.scope != .unknown else {
            facts.miss("/optical/olt/neighbourhood")
            return nil
        }
        let limits = facts.limits.fibre
        let isWhole = around.scope == .wholePort || around.scope == .wholeOLT
        // Where the OLT gives no times, a port on which nothing is up says the same.
        if around.fellTogether == nil, !isWhole, around.offline > limits.outagePeers { facts.miss("/optical/olt/neighbourhood/fell_together") }
        let fell = around.fellTogether ?? (isWhole ? max(0, around.offline - 1) : 0)
        facts.note("/optical/olt/neighbourhood/scope", around.scope)
        facts.note("/optical/olt/neighbourhood/fell_together", around.fellTogether, limit: Double(limits.outagePeers))
        guard fell >= limits.outagePeers, Double(fell + 1) * 100 >= limits.outagePct * Double(max(around.onus, 1)) else { return nil }
        let isPower = around.reasons.contains(.mostlyDyingGasp)
        return Firing(words: isPower ? "pon.area_outage#power" : nil, [.count: .count(fell + 1)])
    }

    static let rogue = FindingRule("pon.rogue_suspected", .major, .staff, .tellNOC, about: .ponPort) { facts in
        if facts.report.optical?.olt?.lastDownCause.value == .rogue, facts.hint(facts.report.optical?.olt?.lastDownCause, "/optical/olt/last_down_cause") != nil
        {
            return Firing()
        }
        let least = facts.limits.fibre.roguePeers
        guard let peers = facts.ask(facts.history?.ponFlappingPeers, "/history/pon_flapping_peers", limit: Double(least)), peers >= least else { return nil }
        return Firing(confidence: .derived)
    }
}
