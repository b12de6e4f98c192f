import DeviceReport

/// Devices on Wi-Fi, one by one.
enum WiFiClientRules {
    static let all = [sticky, weak, snr, retries, slow, stuck, guest]

    static let weak = FindingRule("wifi.client_weak", .minor, .everybody, .moveDevice, each: .hosts) { facts, host, at in
        guard isOnWiFi(facts, host, at), let band = facts.gate(host.wifi?.band, at("wifi/band")) else { return nil }
        let limits = facts.limits.wifi
        let slack = facts.slack(limits.clearDB, "wifi.client_weak", .host, host.mac)
        let weak = (band == .ghz2_4 ? limits.weak24DBm : limits.weakDBm) + slack
        let very = (band == .ghz2_4 ? limits.veryWeak24DBm : limits.veryWeakDBm) + slack
        guard let rssi = facts.ask(host.wifi?.rssiDBm, at("wifi/rssi_dbm"), limit: weak, within: limits.signalAgeS), rssi < weak else { return nil }
        return Firing(rssi < very ? .major : .minor, [.device: .device(host.mac), .v: .whole(rssi)])
    }

    static let snr = FindingRule("wifi.client_snr", .minor, .staff, .changeWiFi, each: .hosts) { facts, host, at in
        let limits = facts.limits.wifi
        guard isOnWiFi(facts, host, at), let snr = facts.ask(host.wifi?.snrDB, at("wifi/snr_db"), limit: limits.snrDB, within: limits.signalAgeS),
            snr < limits.snrDB
        else { return nil }
        return Firing(snr < limits.poorSNRDB ? .major : .minor, [.device: .device(host.mac), .v: .whole(snr)])
    }

    static let retries = FindingRule("wifi.client_retries", .minor, .staff, .changeWiFi, each: .hosts) { facts, host, at in
        let limit = facts.limits.wifi.retriesPct
        guard isOnWiFi(facts, host, at), let part = facts.ask(host.wifi?.retriesPct, at("wifi/retries_pct"), limit: limit), part >= limit else { return nil }
        return Firing([.device: .device(host.mac), .v: .whole(part)])
    }

    static let slow = FindingRule("wifi.client_slow_rate", .minor, .everybody, .moveDevice, each: .hosts) { facts, host, at in
        let limits = facts.limits.wifi
        guard isOnWiFi(facts, host, at), facts.gate(host.wifi?.band, at("wifi/band")) == .ghz5,
            let rate = facts.ask(host.wifi?.rateDownMbps, at("wifi/rate_down_mbps"), limit: limits.rateMbps), rate < limits.rateMbps,
            let traffic = facts.ask(facts.history?.hostMbps[host.mac], "/history/host_mbps", limit: limits.activeMbps), traffic >= limits.activeMbps
        else { return nil }
        return Firing([.device: .device(host.mac), .v: .whole(rate)])
    }

    static let stuck = FindingRule("wifi.client_stuck_24", .minor, .everybody, .reconnectDevice, each: .hosts) { facts, host, at in
        let limit = facts.limits.wifi.near24DBm
        guard isOnWiFi(facts, host, at), facts.gate(host.wifi?.band, at("wifi/band")) == .ghz2_4 else { return nil }
        guard host.knows5GHz else {
            facts.miss(at("history"))
            return nil
        }
        guard let rssi = facts.ask(host.wifi?.rssiDBm, at("wifi/rssi_dbm"), limit: limit, within: facts.limits.wifi.signalAgeS), rssi >= limit else {
            return nil
        }
        return Firing(confidence: .derived, [.device: .device(host.mac)])
    }

    static let sticky = FindingRule("wifi.client_sticky", .minor, .everybody, .reconnectDevice, each: .hosts) { facts, host, at in
        let limits = facts.limits.wifi
        guard isOnWiFi(facts, host, at),
            let rssi = facts.ask(host.wifi?.rssiDBm, at("wifi/rssi_dbm"), limit: limits.stickyDBm, within: limits.signalAgeS), rssi < limits.stickyDBm
        else { return nil }
        guard let heard = best(facts, host) else {
            facts.miss(at("history"))
            return nil
        }
        facts.note(at("history"), heard, limit: rssi + limits.betterDB)
        return heard >= rssi + limits.betterDB ? Firing(confidence: .derived, [.device: .device(host.mac), .v: .whole(rssi)]) : nil
    }

    static let guest = FindingRule("wifi.client_guest", .info, .everybody, .reconnectDevice, each: .hosts) { facts, host, at in
        guard let complaint = facts.ask(facts.background.complaintMAC, "/request/device_mac"), host.mac == complaint || host.macs.contains(complaint) else {
            return nil
        }
        guard isOnWiFi(facts, host, at), let place = facts.report.wifi?.bss.firstIndex(where: { $0.id == host.interface }),
            let bss = facts.report.wifi?.bss[place],
            bss.role == .guest, facts.ask(bss.isolation, Pointer("/wifi/bss", place, "isolation")) == true
        else { return nil }
        return Firing([.device: .device(host.mac)])
    }

    private static func isOnWiFi(_ facts: Facts, _ host: Host, _ at: Place) -> Bool {
        host.connection == .wifi && facts.gate(host.active, at("active")) == true
    }

    /// How loud another node that is online hears it, as far as a table of now shows it there.
    private static func best(_ facts: Facts, _ host: Host) -> Double? {
        let age = FieldClass.signal.maxAge(.acs)
        return host.history.filter { place in
            guard let id = place.nodeID, id != host.nodeID, let at = place.at, let old = facts.situation.freshness.age(at), old <= age else { return false }
            guard let index = facts.homes.nodes[id], let node = facts.report.mesh?.nodes[index] else { return false }
            return node.online.value == true
        }.compactMap(\.rssiDBm.value).max()
    }
}
