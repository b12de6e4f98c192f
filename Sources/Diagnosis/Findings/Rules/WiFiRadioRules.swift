import DeviceReport

/// Radios and their channels.
enum WiFiRadioRules {
    static let all = [off, busy, width, channel, noise, radar, hopping, crowded, power, country]

    static let off = FindingRule("wifi.radio_off", .major, .everybody, .changeWiFi, each: .radios) { facts, radio, at in
        // A modem that only bridges leaves Wi-Fi to the customer's own router.
        if facts.report.wan?.mode == .bridge || radio.operStatus.value == .notPresent { return nil }
        guard let enabled = facts.ask(radio.enabled, at("enabled")) else { return nil }
        if enabled {
            guard let status = facts.ask(radio.operStatus, at("oper_status")), status == .down || status == .error || status == .lowerLayerDown else {
                return nil
            }
        }
        return Firing([.band: .band(radio.band.value)])
    }

    static let width = FindingRule("wifi.24_width", .minor, .staff, .changeWiFi, each: .radios) { facts, radio, at in
        guard isLive(facts, radio, at), facts.gate(radio.band, at("band")) == .ghz2_4, let width = facts.ask(radio.widthMHz, at("width_mhz"), limit: 20),
            width >= 40
        else { return nil }
        let limits = facts.limits.wifi
        if let around = neighbours(radio) {
            facts.note(at("neighbors/overlapping"), around, limit: Double(limits.neighbours))
            if around >= limits.neighbours { return Firing([.v: .count(width)]) }
        }
        let busy = facts.hint(radio.utilizationPct, at("utilization_pct"), limit: limits.busyPct)
        if let busy, busy >= limits.busyPct { return Firing([.v: .count(width)]) }
        if neighbours(radio) != nil, busy != nil { return nil }
        return Firing(.info, [.v: .count(width)])
    }

    static let channel = FindingRule("wifi.24_channel", .info, .staff, .changeWiFi, each: .radios) { facts, radio, at in
        guard isLive(facts, radio, at), facts.gate(radio.band, at("band")) == .ghz2_4, let channel = facts.ask(radio.channel, at("channel")),
            channel != 1, channel != 6, channel != 11
        else { return nil }
        let limits = facts.limits.wifi
        guard let around = facts.ask(radio.neighbors?.overlapping, at("neighbors/overlapping"), limit: Double(limits.overlapping)), around >= limits.overlapping
        else { return nil }
        return Firing(around >= limits.manyOverlapping ? .minor : .info, [.ch: .count(channel), .count: .count(around)])
    }

    static let busy = FindingRule("wifi.channel_busy", .minor, .staff, .changeWiFi, each: .radios) { facts, radio, at in
        let limits = facts.limits.wifi
        let limit = limits.busyPct - facts.slack(limits.clearPct, "wifi.channel_busy", .radio, radio.id)
        guard isLive(facts, radio, at), let now = facts.ask(radio.utilizationPct, at("utilization_pct"), limit: limit), now >= limit,
            let earlier = facts.ask(facts.history?.utilizationPct[radio.id], "/history/utilization_pct", samples: limits.samples - 1),
            earlier.allSatisfy({ $0 >= limit })
        else { return nil }
        let isVery = now >= limits.veryBusyPct && earlier.allSatisfy { $0 >= limits.veryBusyPct }
        return Firing(isVery ? .major : .minor, [.ch: channelText(radio), .v: .whole(now), .band: .band(radio.band.value)])
    }

    static let noise = FindingRule("wifi.noise_high", .minor, .staff, .changeWiFi, each: .radios) { facts, radio, at in
        guard isLive(facts, radio, at), let band = facts.gate(radio.band, at("band")) else { return nil }
        let limit = band == .ghz2_4 ? facts.limits.wifi.noise24DBm : facts.limits.wifi.noise5DBm
        guard let noise = facts.ask(radio.noiseDBm, at("noise_dbm"), limit: limit), noise > limit else { return nil }
        return Firing([.v: .whole(noise), .band: .band(band)])
    }

    static let radar = FindingRule("wifi.dfs_event", .info, .staff, .changeWiFi, each: .radios) { facts, radio, at in
        let most = facts.limits.wifi.dfsEvents24h
        if let events = facts.history?.dfsEvents24h[radio.id] {
            facts.note("/history/dfs_events_24h", events, limit: Double(most))
            return events >= 1 ? Firing(events >= most ? .major : .info, [.count: .count(events)]) : nil
        }
        guard let reason = facts.ask(radio.changeReason, at("change_reason")), reason == .autoDFS,
            let since = facts.ask(radio.lastChannelChangeS, at("last_channel_change_s"), limit: 86_400), since <= 86_400
        else { return nil }
        return Firing([.count: .count(1)])
    }

    static let hopping = FindingRule("wifi.channel_hopping", .minor, .staff, .changeWiFi, each: .radios) { facts, radio, _ in
        let most = facts.limits.wifi.channelChanges24h
        guard let changes = facts.ask(facts.history?.channelChanges24h[radio.id], "/history/channel_changes_24h", limit: Double(most)), changes >= most else {
            return nil
        }
        return Firing([.count: .count(changes), .band: .band(radio.band.value)])
    }

    static let power = FindingRule("wifi.tx_power_low", .info, .staff, .changeWiFi, each: .radios) { facts, radio, at in
        let limit = facts.limits.wifi.powerPct
        guard isLive(facts, radio, at), let power = facts.ask(radio.txPowerPct, at("tx_power_pct"), limit: Double(limit)), power >= 0, power < limit else {
            return nil
        }
        return Firing([.v: .count(power), .band: .band(radio.band.value)])
    }

    static let country = FindingRule("wifi.reg_domain", .info, .staff, .tellNOC, each: .radios) { facts, radio, at in
        guard let domain = facts.ask(radio.regulatoryDomain, at("regulatory_domain")), domain.count >= 2 else { return nil }
        // The third letter says indoors or outdoors.
        return domain.prefix(2).uppercased() == facts.limits.wifi.country ? nil : Firing([.word: .text(String(domain.prefix(2)))])
    }

    static let crowded = FindingRule("wifi.too_many_clients", .minor, .staff, .changeWiFi, each: .radios) { facts, radio, at in
        guard isLive(facts, radio, at) else { return nil }
        let limits = facts.limits.wifi
        let networks = facts.report.wifi?.bss ?? []
        let most = (facts.homes.networks[radio.id] ?? []).lazy.map { networks[$0] }.filter { $0.enabled.value == true }.compactMap(\.maxClients.value).max()
        let limit = min(Double(limits.clients + 1), most.map { $0 > 0 ? Double($0) * limits.clientsPct / 100 : .infinity } ?? .infinity)
        facts.note(at("clients_count"), radio.clientsCount, limit: limit)
        return Double(radio.clientsCount) >= limit ? Firing([.count: .count(radio.clientsCount), .band: .band(radio.band.value)]) : nil
    }

    /// On, and not known to be down: how a radio is set holds longer than whether it is up.
    static func isLive(_ facts: Facts, _ radio: Radio, _ at: Place) -> Bool {
        guard facts.gate(radio.enabled, at("enabled")) == true else { return false }
        return radio.operStatus.isStale != false || radio.operStatus.value == nil || radio.operStatus.value == .up
    }

    /// Networks of others on its channels; nil where nobody listened.
    private static func neighbours(_ radio: Radio) -> Int? {
        guard let heard = radio.neighbors, heard.coChannel != nil || heard.overlapping != nil else { return nil }
        return (heard.coChannel ?? 0) + (heard.overlapping ?? 0)
    }

    private static func channelText(_ radio: Radio) -> ParameterValue { radio.channel.value.map { .count($0) } ?? .text("?") }
}
