import DeviceReport

/// Networks and their security.
enum WiFiNetworkRules {
    static let all = [open, weak, off, pin, split]

    static let off = FindingRule("wifi.ssid_off", .minor, .everybody, .changeWiFi, each: .radios) { facts, radio, at in
        guard WiFiRadioRules.isLive(facts, radio, at), let all = facts.report.wifi?.bss else { return nil }
        var own = 0
        for index in facts.homes.networks[radio.id] ?? [] where all[index].role == .customer {
            own += 1
            guard let enabled = facts.ask(all[index].enabled, Pointer("/wifi/bss", index, "enabled")) else { return nil }
            if enabled { return nil }
        }
        if own == 0 { facts.miss("/wifi/bss") }
        return own > 0 ? Firing([.band: .band(radio.band.value)]) : nil
    }

    static let open = FindingRule("wifi.open", .major, .everybody, .secureWiFi, each: .networks) { facts, bss, at in
        isCustomers(facts, bss, at) && facts.ask(bss.security, at("security")) == WiFiSecurity.none ? Firing() : nil
    }

    static let weak = FindingRule("wifi.weak_security", .major, .everybody, .secureWiFi, each: .networks) { facts, bss, at in
        guard isCustomers(facts, bss, at), let security = facts.ask(bss.security, at("security")) else { return nil }
        return security == .wep || security == .wpa ? Firing() : nil
    }

    static let pin = FindingRule("wifi.wps_pin", .minor, .staff, .secureWiFi, each: .networks) { facts, bss, at in
        guard isCustomers(facts, bss, at), facts.ask(bss.wps?.enabled, at("wps/enabled")) == true,
            facts.ask(bss.wps?.pinEnabled, at("wps/pin_enabled")) == true,
            facts.ask(bss.wps?.locked, at("wps/locked")) == false
        else { return nil }
        return Firing()
    }

    static let split = FindingRule("wifi.ssid_split", .info, .staff, .changeWiFi) { facts in
        guard let wifi = facts.report.wifi else {
            facts.miss("/wifi")
            return nil
        }
        let bands = Dictionary(wifi.radios.compactMap { radio in radio.band.value.map { (radio.id, $0) } }) { first, _ in first }
        var names: [Band: Set<String>] = [:]
        for bss in wifi.bss where bss.role == .customer && bss.enabled.value == true && bss.enabled.isStale == false {
            if let band = bss.radioID.flatMap({ bands[$0] }), let name = bss.ssid.value { names[band, default: []].insert(name) }
        }
        guard let low = names[.ghz2_4], let high = names[.ghz5] else {
            facts.miss("/wifi/bss")
            return nil
        }
        guard low.isDisjoint(with: high) else { return nil }
        // Only where it costs somebody speed: a device that was on 5 GHz before sits on 2.4 GHz.
        let stuck = facts.report.hosts.count { $0.active.value == true && $0.active.isStale == false && $0.wifi?.band.value == .ghz2_4 && $0.knows5GHz }
        facts.note("/wifi/bss", low.count + high.count)
        return stuck > 0 ? Firing(confidence: .derived, [.count: .count(stuck)]) : nil
    }

    private static func isCustomers(_ facts: Facts, _ bss: BSS, _ at: Place) -> Bool { bss.role == .customer && facts.gate(bss.enabled, at("enabled")) == true }
}

extension Host {
    /// A table still shows it on 5 or 6 GHz.
    var knows5GHz: Bool { history.contains { $0.band.value == .ghz5 || $0.band.value == .ghz6 } || wifi?.links.contains { $0.band.value == .ghz5 } == true }
}
