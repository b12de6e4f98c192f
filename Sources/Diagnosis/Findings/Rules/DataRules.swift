import DeviceReport

/// The data itself: what contradicts itself, what could not be had, and what is left to say.
enum DataRules {
    static let first = [inconsistent, identity]
    static let closing = [deviceUnknown, noSource, sourceFailed, noProblem, partial, lineOnly, notFresh]

    static let inconsistent = FindingRule("data.inconsistent", .info, .staff, .lookAgain, variants: ["data.inconsistent#other"]) { facts in
        // The row is then another ONU's, or the cut is younger than the modem's last word: no verdict on it.
        if let line = facts.line, !ReachabilityRule.isOnline(line), facts.speaks {
            _ = facts.askLine()
            return Firing(confidence: .inferred, status: .unknown, weight: .critical)
        }
        if facts.report.warnings.contains("wan_choice_differs") { return Firing(confidence: .derived, words: "data.inconsistent#other") }
        if !facts.report.sources.contains(where: { $0.state.hasData }) { facts.miss("/sources") }
        return nil
    }

    static let identity = FindingRule("data.identity_mismatch", .major, .staff, .correctInventory) { facts in
        guard let plan = facts.plan else {
            facts.miss("/plan/serial")
            return nil
        }
        let found = facts.report.identity
        if let filed = plan.serial, let serial = facts.ask(found.serial, "/identity/serial"), serial != filed { return Firing(confidence: .derived) }
        if let filed = plan.gponSN, let serial = found.gponSN, serial != filed { return Firing(confidence: .derived) }
        if let filed = plan.mac, let mac = found.mac, mac != filed { return Firing(confidence: .derived) }
        if plan.serial == nil, plan.gponSN == nil, plan.mac == nil { facts.miss("/plan/serial") }
        return nil
    }

    private static func hasData(_ facts: Facts) -> Bool { facts.report.sources.contains { $0.state.hasData } }

    static let deviceUnknown = FindingRule("device.unknown", .info, .staff, .checkDevice) { facts in
        guard !hasData(facts) else { return nil }
        let answers = facts.report.sources.filter { $0.state != .skipped && $0.state != .unsupported }
        guard !answers.isEmpty, answers.allSatisfy({ $0.state == .notFound }) else {
            facts.miss("/sources")
            return nil
        }
        facts.note("/sources", answers.count)
        return Firing(confidence: .derived, status: .unknown)
    }

    static let noSource = FindingRule("data.no_source", .info, .staff, .tellNOC) { facts in
        guard !hasData(facts), facts.situation.unseen.isEmpty, !facts.report.sources.contains(where: { $0.state == .notFound }) else { return nil }
        return Firing(confidence: .assumed, status: .unknown)
    }

    static let sourceFailed = FindingRule("data.source_failed", .info, .staff, .lookAgain, about: .source, variants: ["data.source_failed#partial"]) { facts in
        let unseen = facts.situation.unseen
        guard !unseen.isEmpty else { return nil }
        for (index, source) in facts.report.sources.enumerated() where unseen.contains(where: { $0.name == source.name }) {
            facts.note(Pointer("/sources", index, "state"), source.state)
        }
        let isBlind = !facts.isTroubled && facts.connection != .connected && (!hasData(facts) || !facts.situation.isLineUp)
        if isBlind { return Firing(confidence: .assumed, status: .unknown, [.s: .sources(unseen)]) }
        return Firing(confidence: .derived, words: "data.source_failed#partial", [.s: .sources(unseen)])
    }

    static let noProblem = FindingRule("ok.no_problem", .info, .everybody, .testCustomerDevice) { facts in
        guard facts.isConnected(), !facts.isTroubled, facts.situation.unseen.isEmpty else { return nil }
        return Firing(confidence: .derived, status: .ok)
    }

    static let partial = FindingRule("ok.partial", .info, .everybody, .testCustomerDevice) { facts in
        guard facts.isConnected(), !facts.isTroubled, !facts.situation.unseen.isEmpty else { return nil }
        return Firing(confidence: .derived, status: .ok, [.s: .sources(facts.situation.unseen)])
    }

    static let lineOnly = FindingRule("data.line_only", .info, .staff, .lookAgain) { facts in
        guard !facts.isTroubled, hasData(facts), facts.connection != .connected, facts.situation.isLineUp else { return nil }
        return Firing(confidence: .derived, status: .unknown)
    }

    static let notFresh = FindingRule("data.not_fresh", .info, .staff, .lookAgain) { facts in
        guard !facts.isTroubled, hasData(facts), facts.connection != .connected, !facts.situation.isLineUp, facts.situation.unseen.isEmpty else { return nil }
        return Firing(confidence: .assumed, status: .unknown)
    }
}
