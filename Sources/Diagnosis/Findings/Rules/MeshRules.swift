import DeviceReport

/// The mesh: its nodes, and the links that carry them.
enum MeshRules {
    static let all = [offline, orphan, loop, backhaulWeak, backhaul24, backhaulSlow, cable, deep, overload, dual, firmware]

    static let offline = FindingRule("mesh.node_offline", .major, .everybody, .restartNode, each: .nodes) { facts, node, at in
        guard !node.isGateway, facts.ask(node.online, at("online")) == false else { return nil }
        return Firing([.n: name(node)])
    }

    static let orphan = FindingRule("mesh.orphan", .minor, .staff, .restartNode, each: .nodes) { facts, node, at in
        guard !node.isGateway, facts.gate(node.online, at("online")) == true, facts.report.mesh?.orphans.contains(node.id) == true else { return nil }
        facts.note("/mesh/orphans", node.id)
        // A way that was not read is no way either.
        return Firing(confidence: .inferred, [.n: name(node)])
    }

    static let loop = FindingRule("mesh.topology_loop", .info, .staff, .checkCable) { facts in
        guard let mesh = facts.report.mesh else {
            facts.miss("/mesh")
            return nil
        }
        guard mesh.anomalies.contains("loop_in_data") else { return nil }
        facts.note("/mesh/anomalies", "loop_in_data")
        return Firing(confidence: .derived)
    }

    static let backhaulWeak = FindingRule("mesh.backhaul_weak", .minor, .everybody, .moveNode, each: .links) { facts, link, at in
        guard isWiFi(facts, link) else { return nil }
        let limits = facts.limits.mesh
        let limit = limits.weakDBm + facts.slack(facts.limits.wifi.clearDB, "mesh.backhaul_weak", .meshLink, link.childID)
        guard let rssi = facts.ask(link.rssiDBm, at("rssi_dbm"), limit: limit), rssi < limit else { return nil }
        return Firing(rssi < limits.veryWeakDBm ? .major : .minor, [.n: child(facts, link), .v: .whole(rssi)])
    }

    static let backhaulSlow = FindingRule("mesh.backhaul_slow", .minor, .everybody, .moveNode, each: .links) { facts, link, at in
        guard isWiFi(facts, link), let band = facts.gate(link.band, at("band")), band != .ghz2_4 else { return nil }
        let limits = facts.limits.mesh
        let limit = max(limits.rateMbps, facts.plan?.downMbps.map { 2 * min($0, limits.planCapMbps) } ?? 0)
        guard let rate = facts.ask(link.phyDownMbps, at("phy_down_mbps"), limit: limit), rate < limit else { return nil }
        return Firing([.n: child(facts, link), .v: .whole(rate)])
    }

    static let backhaul24 = FindingRule("mesh.backhaul_24", .minor, .staff, .moveNode, each: .links) { facts, link, at in
        guard isWiFi(facts, link), facts.ask(link.band, at("band")) == .ghz2_4 else { return nil }
        return Firing([.n: child(facts, link)])
    }

    static let cable = FindingRule("mesh.ethernet_100", .minor, .everybody, .checkCable, each: .links) { facts, link, at in
        guard link.medium == .ethernet, isSure(facts, link) else { return nil }
        let limit = facts.limits.mesh.cableMbps
        if facts.hint(link.duplex, at("duplex")) == .half { return Firing([.n: child(facts, link)]) }
        guard let speed = facts.ask(link.speedMbps, at("speed_mbps"), limit: Double(limit)), speed > 0, speed <= limit else { return nil }
        return Firing([.n: child(facts, link)])
    }

    static let deep = FindingRule("mesh.too_deep", .minor, .staff, .moveNode, each: .nodes) { facts, node, at in
        guard !node.isGateway, facts.gate(node.online, at("online")) == true else { return nil }
        let most = facts.limits.mesh.hops
        guard let hops = facts.ask(facts.homes.wirelessHops(of: node, in: facts.report.mesh), at("hops"), limit: Double(most)), hops > most else { return nil }
        return Firing(confidence: .derived, [.n: name(node), .count: .count(hops)])
    }

    /// On a cable to one parent and a station of another, which is no spare way.
    static let dual = FindingRule("mesh.dual_backhaul", .info, .staff, .checkCable, each: .links) { facts, link, at in
        guard link.medium == .ethernet, !link.standbyWiFi, isSure(facts, link) else { return nil }
        guard link.alternatives.contains(where: { way in way.evidence.contains("station_of_parent") }) else { return nil }
        facts.note(at("alternatives"), link.alternatives.count)
        return Firing(confidence: .derived, [.n: child(facts, link)])
    }

    static let firmware = FindingRule("mesh.fw_mismatch", .info, .staff, .updateFirmware, each: .nodes) { facts, node, at in
        guard !node.isGateway, let nodes = facts.report.mesh?.nodes else { return nil }
        let peers = nodes.filter { $0.id != node.id && !$0.isGateway && $0.model.value != nil && $0.model.value == node.model.value }
        guard !peers.isEmpty, let version = facts.ask(node.softwareVersion, at("software_version")) else { return nil }
        guard peers.contains(where: { $0.softwareVersion.value.map { $0 != version } ?? false }) else { return nil }
        return Firing([.n: name(node), .word: .text(version)])
    }

    static let overload = FindingRule("mesh.node_overload", .minor, .staff, .moveDevice, each: .nodes) { facts, node, at in
        let limits = facts.limits.mesh
        guard let nodes = facts.report.mesh?.nodes, nodes.count > 1, facts.gate(node.online, at("online")) == true else { return nil }
        let others = nodes.filter { $0.id != node.id && $0.online.value != false }
        guard !others.isEmpty, others.allSatisfy({ $0.clientsWiFi <= limits.idleClients }) else { return nil }
        facts.note(at("clients_wifi"), node.clientsWiFi, limit: Double(limits.clients))
        if node.clientsWiFi > limits.clients { return Firing([.n: name(node), .count: .count(node.clientsWiFi)]) }
        let isBusy = facts.report.wifi?.radios.contains {
            $0.nodeID == node.id && $0.utilizationPct.isStale == false && ($0.utilizationPct.value ?? 0) >= limits.utilizationPct
        }
        return isBusy == true && node.clientsWiFi > limits.idleClients ? Firing([.n: name(node), .count: .count(node.clientsWiFi)]) : nil
    }

    private static func isWiFi(_ facts: Facts, _ link: MeshLink) -> Bool { link.medium == .wifi && isSure(facts, link) }

    /// A link that was only guessed weakens what is said of it.
    private static func isSure(_ facts: Facts, _ link: MeshLink) -> Bool {
        if link.confidence == .low || link.confidence == .assumed { facts.weaken(to: .inferred) }
        return true
    }

    private static func name(_ node: MeshNode) -> ParameterValue { .node(model: node.model.value, node.id) }

    private static func child(_ facts: Facts, _ link: MeshLink) -> ParameterValue {
        .node(model: facts.homes.nodes[link.childID].flatMap { facts.report.mesh?.nodes[$0].model.value }, link.childID)
    }
}
