import DeviceReport

/// Names and version 6 of a connection that works.
enum IPRules {
    static let all = [noDNS, dnsBroken, dnsSlow, missing6, noPrefix, duplicate, lease]

    /// An empty list may be one that nobody read: only a test tells them apart.
    static let noDNS = FindingRule("wan.dns_missing", .major, .everybody, .restartModem, about: .wan) { facts in
        guard facts.isConnected(), facts.report.wan?.mode != .bridge, let v4 = facts.report.wan?.ipv4 else { return nil }
        if !v4.dns.isEmpty || facts.report.wan?.ipv6?.dns.isEmpty == false { return nil }
        guard facts.ask(facts.tests?.dnsOK, "/tests/dns_ok") == false else { return nil }
        facts.note("/wan/ipv4/dns", nil)
        return Firing()
    }

    static let dnsBroken = FindingRule("wan.dns_broken", .major, .everybody, .tellNOC, about: .wan) { facts in
        guard facts.ask(facts.tests?.dnsOK, "/tests/dns_ok") == false, let received = facts.ask(facts.tests?.pingReceived, "/tests/ping_received"), received > 0
        else { return nil }
        return Firing()
    }

    static let dnsSlow = FindingRule("wan.dns_slow", .info, .staff, .tellNOC, about: .wan) { facts in
        let limits = facts.limits.wan
        guard let samples = facts.ask(facts.tests?.dnsSamples, "/tests/dns_samples", limit: Double(limits.dnsSamples)), samples >= limits.dnsSamples,
            let mean = facts.ask(facts.tests?.dnsAvgMs, "/tests/dns_avg_ms", limit: limits.dnsMs), mean > limits.dnsMs
        else { return nil }
        return Firing([.v: .whole(mean)])
    }

    static let missing6 = FindingRule("wan.ipv6_missing", .minor, .staff, .tellNOC, about: .wan) { facts in
        guard facts.ask(facts.plan?.hasIPv6, "/plan/has_ipv6") == true, facts.isConnected() else { return nil }
        // Where there is no trace of version 6, it may be that nobody read it.
        guard let v6 = facts.report.wan?.ipv6 else {
            facts.miss("/wan/ipv6")
            return nil
        }
        facts.note("/wan/ipv6/addresses", v6.addresses.count, limit: 1)
        return v6.addresses.contains { $0.address.value != nil } ? nil : Firing(confidence: .derived)
    }

    static let noPrefix = FindingRule("wan.ipv6_no_prefix", .minor, .staff, .tellNOC, about: .wan) { facts in
        guard let v6 = facts.report.wan?.ipv6 else {
            facts.miss("/wan/ipv6")
            return nil
        }
        guard v6.addresses.contains(where: { $0.address.value != nil && $0.address.isStale == false }) else { return nil }
        return facts.isAbsent(v6.delegatedPrefix, "/wan/ipv6/delegated_prefix", .wanState) == true ? Firing() : nil
    }

    static let duplicate = FindingRule("wan.ipv6_dad", .minor, .staff, .tellNOC, about: .wan) { facts in
        guard let v6 = facts.report.wan?.ipv6 else {
            facts.miss("/wan/ipv6")
            return nil
        }
        for (index, address) in v6.addresses.enumerated() where facts.ask(address.status, Pointer("/wan/ipv6/addresses", index, "status")) == "duplicate" {
            return Firing()
        }
        return nil
    }

    static let lease = FindingRule("wan.lease_short", .minor, .staff, .tellNOC, about: .wan) { facts in
        let limit = facts.limits.wan.leaseS
        guard let status = facts.ask(facts.report.wan?.dhcp?.status, "/wan/dhcp/status"), status == "rebinding",
            let left = facts.ask(facts.report.wan?.ipv4?.leaseRemainingS, "/wan/ipv4/lease_remaining_s", limit: Double(limit)), left < limit
        else { return nil }
        return Firing([.count: .count(left)])
    }
}
