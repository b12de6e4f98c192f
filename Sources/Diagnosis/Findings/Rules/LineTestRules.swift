import DeviceReport

/// What was measured over the connection.
enum LineTestRules {
    static let all = [loss, throughput, saturated]

    static let loss = FindingRule("wan.loss_latency", .minor, .staff, .checkCable, about: .wan, variants: ["wan.loss_latency#delay"]) { facts in
        let limits = facts.limits.wan
        if let mean = facts.ask(facts.tests?.pingAvgMs, "/tests/ping_avg_ms", limit: limits.latencyMs), mean > limits.latencyMs,
            lost(facts) ?? 0 < limits.lossPct
        {
            return Firing(words: "wan.loss_latency#delay", [.v: .whole(mean)])
        }
        guard facts.ask(facts.tests?.pingSent, "/tests/ping_sent", limit: Double(limits.packets)) != nil,
            facts.ask(facts.tests?.pingReceived, "/tests/ping_received") != nil, let lost = lost(facts), lost >= limits.lossPct
        else { return nil }
        return Firing(lost >= limits.heavyLossPct ? .major : .minor, [.v: .level(lost)])
    }

    /// Per cent, where enough was sent to tell.
    private static func lost(_ facts: Facts) -> Double? {
        guard let sent = facts.tests?.pingSent, let received = facts.tests?.pingReceived, sent >= facts.limits.wan.packets, (0...sent).contains(received) else {
            return nil
        }
        return Double(sent - received) / Double(sent) * 100
    }

    static let throughput = FindingRule("wan.throughput_low", .minor, .staff, .tellNOC, about: .wan) { facts in
        guard let plan = facts.ask(facts.plan?.downMbps, "/plan/down_mbps"),
            let rate = facts.ask(facts.tests?.throughputMbps, "/tests/throughput_mbps", limit: plan * facts.limits.wan.planPct / 100),
            rate < plan * facts.limits.wan.planPct / 100
        else { return nil }
        return Firing([.v: .whole(rate), .limit: .whole(plan)])
    }

    static let saturated = FindingRule("wan.saturated", .info, .staff, .explain, about: .wan) { facts in
        guard let plan = facts.ask(facts.plan?.downMbps, "/plan/down_mbps"),
            let rate = facts.ask(facts.history?.wanMbps5min, "/history/wan_mbps_5min", limit: plan * facts.limits.wan.saturatedPct / 100),
            rate >= plan * facts.limits.wan.saturatedPct / 100
        else { return nil }
        return Firing([.v: .whole(rate), .limit: .whole(plan)])
    }
}
