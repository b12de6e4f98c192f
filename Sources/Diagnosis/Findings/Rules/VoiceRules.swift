import DeviceReport

/// Telephone lines.
enum VoiceRules {
    static let all = [notRegistered, quality, offHook]

    static let notRegistered = FindingRule("voice.not_registered", .critical, .everybody, .restartModem, each: .voiceLines) { facts, line, at in
        guard facts.gate(line.enabled, at("enabled")) == true, let status = facts.ask(line.status, at("status")), status == .error || status == .registering
        else {
            return nil
        }
        // Registering takes its time after the connection came up.
        guard facts.isConnected(), let uptime = facts.ask(facts.report.wan?.uptimeS, "/wan/uptime_s", limit: Double(facts.limits.voice.settleS)),
            uptime > facts.limits.voice.settleS
        else { return nil }
        return Firing()
    }

    static let quality = FindingRule("voice.quality", .minor, .staff, .checkCable, each: .voiceLines) { facts, line, at in
        guard facts.gate(line.enabled, at("enabled")) == true else { return nil }
        let limits = facts.limits.voice
        if let loss = facts.ask(line.stats?.lossPct, at("stats/loss_pct"), limit: limits.lossPct), loss >= limits.lossPct { return Firing() }
        if let jitter = facts.ask(line.stats?.jitterMs, at("stats/jitter_ms"), limit: limits.jitterMs), jitter >= limits.jitterMs { return Firing() }
        if let trip = facts.ask(line.stats?.rttMs, at("stats/rtt_ms"), limit: limits.rttMs), trip >= limits.rttMs { return Firing() }
        return nil
    }

    static let offHook = FindingRule("voice.offhook", .info, .everybody, .hangUp, each: .voiceLines) { facts, line, at in
        let limit = facts.limits.voice.offHookS
        guard let seconds = facts.ask(facts.history?.offHookS[line.id], "/history/off_hook_s", limit: Double(limit)), seconds > limit else { return nil }
        guard let call = facts.ask(line.callState, at("call_state")), call.lowercased() == "idle" else { return nil }
        return Firing()
    }
}
