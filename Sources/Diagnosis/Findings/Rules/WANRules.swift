import DeviceReport

/// The connection to the Internet.
enum WANRules {
    static let all = [auth, timeout, noIP, down, noRoute, flap, vlan, gateway, doubleNAT, shared, unused]

    static func isRefusal(_ error: String?) -> Bool {
        guard let error else { return false }
        return error == "authentication_failure" || error == "password_expired" || error.hasPrefix("account_")
    }

    private static func error(_ facts: Facts) -> String? {
        guard let connection = facts.askConnection(), connection != .connected else { return nil }
        if facts.report.wan?.mode.map({ $0 != .pppoe }) == true { return nil }
        return facts.ask(facts.report.wan?.ppp?.lastError, "/wan/ppp/last_error")
    }

    static let auth = FindingRule("wan.ppp_auth", .critical, .everybody, .checkAccount, about: .wan) { facts in isRefusal(error(facts)) ? Firing() : nil }

    static let timeout = FindingRule("wan.ppp_timeout", .critical, .everybody, .tellNOC, about: .wan) { facts in
        switch error(facts) {
        case "isp_time_out", "no_answer": Firing()
        default: nil
        }
    }

    static let noIP = FindingRule("wan.no_ip", .critical, .everybody, .restartModem, about: .wan) { facts in
        isDown(facts) && facts.isFibreSound ? Firing() : nil
    }

    static let down = FindingRule("wan.down", .critical, .everybody, .checkLights, about: .wan) { facts in isDown(facts) && !facts.isFibreSound ? Firing() : nil
    }

    /// Not connected, or connected without an address. A bridge has none, and one with a tunnel none of version 4.
    private static func isDown(_ facts: Facts) -> Bool {
        guard let connection = facts.askConnection() else { return false }
        if connection != .connected { return true }
        guard let wan = facts.report.wan, wan.mode != .bridge, wan.mode != .dslite, wan.mode != .mape else { return false }
        if wan.ipv6?.addresses.contains(where: { $0.address.value != nil }) == true { return false }
        return facts.isAbsent(wan.ipv4?.address, "/wan/ipv4/address", .wanState) == true
    }

    /// Devices call a route disabled that they use, so that their word alone cuts nobody off: nothing must answer beyond it either.
    static let noRoute = FindingRule("wan.no_default_route", .critical, .everybody, .reprovision, about: .wan) { facts in
        guard facts.isConnected(), facts.report.wan?.mode != .bridge, facts.ask(facts.report.wan?.defaultRoute, "/wan/default_route") == false else {
            return nil
        }
        return facts.ask(facts.tests?.pingReceived, "/tests/ping_received", limit: 1) == 0 ? Firing() : nil
    }

    static let flap = FindingRule("wan.ppp_flap", .major, .everybody, .tellNOC, about: .wan) { facts in
        let most = facts.limits.wan.flaps24h
        guard let changes = facts.ask(facts.history?.sessionChanges24h, "/history/session_changes_24h", limit: Double(most)), changes >= most else {
            return nil
        }
        return Firing([.count: .count(changes)])
    }

    static let vlan = FindingRule("wan.vlan_mismatch", .major, .staff, .reprovision, about: .wan) { facts in
        guard let wanted = facts.ask(facts.plan?.vlanID, "/plan/vlan_id"),
            let vlan = facts.ask(facts.report.wan?.vlanID, "/wan/vlan_id", limit: Double(wanted)),
            vlan != wanted
        else { return nil }
        return Firing([.v: .count(vlan), .limit: .count(wanted)])
    }

    static let doubleNAT = FindingRule("wan.double_nat", .minor, .staff, .removeRouter, about: .wan) { facts in
        guard !facts.limits.wan.usesPrivateAddresses, facts.isConnected(), facts.report.wan?.mode != .bridge,
            facts.ask(facts.report.wan?.ipv4?.address, "/wan/ipv4/address") != nil
        else { return nil }
        return facts.report.wan?.ipv4?.isPrivate == true ? Firing() : nil
    }

    static let shared = FindingRule("wan.cgnat", .info, .staff, .explain, about: .wan) { facts in
        guard facts.ask(facts.report.wan?.ipv4?.address, "/wan/ipv4/address") != nil else { return nil }
        return facts.report.wan?.ipv4?.isCGNAT == true ? Firing() : nil
    }

    static let gateway = FindingRule("wan.bogon_gateway", .major, .staff, .tellNOC, about: .wan) { facts in
        guard facts.isConnected() else { return nil }
        let least = facts.limits.wan.gatewayPackets
        if let sent = facts.tests?.gatewaySent, let received = facts.tests?.gatewayReceived, sent >= least {
            facts.note("/tests/gateway_received", received, limit: 1)
            return received == 0 ? Firing() : nil
        }
        // A session needs no gateway to be named; a lease does.
        if facts.report.wan?.mode == .ipoeDhcp {
            return facts.isAbsent(facts.report.wan?.ipv4?.gateway, "/wan/ipv4/gateway", .wanState) == true ? Firing() : nil
        }
        facts.miss("/tests/gateway_received")
        return nil
    }

    /// Of a connection that is not the customer's Internet: no concern of his.
    static let unused = FindingRule("wan.unused_wan_error", .info, .noc, .nothing, each: .otherWANs) { facts, other, at in
        guard let error = facts.hint(other.lastError, at("last_error")), error != "none", error != "error_none" else { return nil }
        return Firing([.word: .text(error)])
    }
}
