import DeviceReport

/// Cables and addresses at home.
enum LANRules {
    static let all = [poolFull, dhcpOff, halfDuplex, speed10, speed100, errors, flap, noAddress, conflict, router]

    static let halfDuplex = FindingRule("lan.half_duplex", .major, .everybody, .checkCable, each: .ports) { facts, port, at in
        // Without a speed there is no link, and the duplex is what the port is set to.
        guard isUp(facts, port, at), facts.gate(port.speedMbps, at("speed_mbps")) != nil else { return nil }
        return facts.ask(port.duplex, at("duplex")) == .half ? Firing([.p: .text(port.label)]) : nil
    }

    static let speed10 = FindingRule("lan.speed_10", .major, .everybody, .checkCable, each: .ports) { facts, port, at in
        guard isUp(facts, port, at) else { return nil }
        return facts.ask(port.speedMbps, at("speed_mbps"), limit: 100) == 10 ? Firing([.p: .text(port.label)]) : nil
    }

    static let speed100 = FindingRule("lan.speed_100", .minor, .everybody, .checkCable, each: .ports) { facts, port, at in
        guard isUp(facts, port, at), facts.ask(port.speedMbps, at("speed_mbps"), limit: 1000) == 100 else { return nil }
        guard let plan = facts.ask(facts.plan?.downMbps, "/plan/down_mbps", limit: 100), plan > 100 else { return nil }
        return Firing([.p: .text(port.label)])
    }

    static let errors = FindingRule("lan.errors", .minor, .everybody, .checkCable, each: .ports) { facts, port, at in
        guard isUp(facts, port, at) else { return nil }
        let limit = facts.limits.lan.errorPct
        guard let part = facts.ask(facts.history?.portErrorPct[port.interface], "/history/port_error_pct", limit: limit), part > limit else { return nil }
        return Firing([.p: .text(port.label), .v: .level(part)])
    }

    static let flap = FindingRule("lan.port_flap", .minor, .everybody, .checkCable, each: .ports) { facts, port, at in
        let most = facts.limits.lan.changes1h
        guard let changes = facts.ask(facts.history?.portChanges1h[port.interface], "/history/port_changes_1h", limit: Double(most)), changes >= most else {
            return nil
        }
        return Firing([.p: .text(port.label), .count: .count(changes)])
    }

    private static func isUp(_ facts: Facts, _ port: EthernetPort, _ at: Place) -> Bool { facts.gate(port.operStatus, at("oper_status")) == .up }

    static let poolFull = FindingRule("lan.dhcp_pool_full", .major, .staff, .changeLAN) { facts in
        guard let size = facts.ask(facts.background.home?.dhcpPoolSize, "/home/dhcp_pool_size"), size > 0,
            let leases = facts.ask(facts.background.home?.dhcpLeases, "/home/dhcp_leases", limit: Double(size)),
            Double(leases) * 100 >= facts.limits.lan.poolPct * Double(size)
        else { return nil }
        return Firing(leases >= size ? .major : .minor, [.count: .count(leases), .limit: .count(size)])
    }

    static let dhcpOff = FindingRule("lan.dhcp_disabled", .major, .staff, .changeLAN) { facts in
        guard facts.ask(facts.background.home?.dhcpEnabled, "/home/dhcp_enabled") == false else { return nil }
        return facts.ask(facts.report.wan?.natEnabled, "/wan/nat_enabled") == true ? Firing() : nil
    }

    static let noAddress = FindingRule("lan.apipa", .minor, .everybody, .reconnectDevice, each: .hosts) { facts, host, at in
        guard isPresent(facts, host, at), let address = facts.ask(host.ipv4, at("ipv4")), address.hasPrefix("169.254.") else { return nil }
        return Firing([.device: .device(host.mac)])
    }

    static let conflict = FindingRule("lan.ip_conflict", .minor, .staff, .changeLAN, each: .hosts) { facts, host, at in
        guard isPresent(facts, host, at), let address = facts.ask(host.ipv4, at("ipv4")), facts.homes.hostsByAddress[address] ?? 0 > 1 else { return nil }
        return Firing([.device: .device(host.mac)])
    }

    /// Many addresses behind one: a router, or a machine that runs others. That it is a router is a guess.
    static let router = FindingRule("lan.rogue_router", .minor, .staff, .removeRouter, each: .hosts) { facts, host, at in
        guard isPresent(facts, host, at), facts.ask(host.ipv4, at("ipv4")) != nil, host.ipv4Others.count + 1 >= facts.limits.lan.addressesBehindOne else {
            return nil
        }
        facts.note(at("ipv4_others"), host.ipv4Others.count, limit: Double(facts.limits.lan.addressesBehindOne - 1))
        return Firing(confidence: .inferred, [.device: .device(host.mac), .count: .count(host.ipv4Others.count + 1)])
    }

    private static func isPresent(_ facts: Facts, _ host: Host, _ at: Place) -> Bool { facts.gate(host.active, at("active")) == true }
}
