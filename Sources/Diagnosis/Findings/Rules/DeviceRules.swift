import DeviceReport
internal import Foundation

/// The box itself.
enum DeviceRules {
    static let all = [rebootLoop, remoteAccess, memory, cpu, temperature, factoryReset, firmwareFailed, firmware, recentReboot, clock]

    static let recentReboot = FindingRule("device.recent_reboot", .info, .everybody, .waitAndRetry) { facts in
        let limit = facts.limits.device.rebootS
        guard let uptime = facts.report.device?.uptimeS, let seconds = facts.ask(uptime, "/device/uptime_s", limit: Double(limit)),
            let age = facts.situation.freshness.age(uptime.at)
        else { return nil }
        let running = Double(seconds) + age
        return running < Double(limit) ? Firing([.count: .count(Int(running / 60))]) : nil
    }

    static let rebootLoop = FindingRule("device.reboot_loop", .major, .everybody, .checkPower) { facts in
        let limits = facts.limits.device
        if let day = facts.ask(facts.history?.boots24h, "/history/boots_24h", limit: Double(limits.boots24h)), day >= limits.boots24h {
            return Firing([.count: .count(day)])
        }
        guard let hour = facts.ask(facts.history?.boots1h, "/history/boots_1h", limit: Double(limits.boots1h)), hour >= limits.boots1h else { return nil }
        return Firing([.count: .count(hour)])
    }

    static let factoryReset = FindingRule("device.factory_reset", .minor, .everybody, .changeWiFi) { facts in
        guard let times = facts.ask(facts.history?.bootstraps24h, "/history/bootstraps_24h", limit: 1), times >= 1 else { return nil }
        return Firing()
    }

    static let memory = FindingRule("device.memory_high", .minor, .staff, .restartModem) { facts in
        let limits = facts.limits.device
        let limit = limits.memoryPct - facts.slack(limits.clearPct, "device.memory_high")
        guard let used = facts.ask(facts.report.device?.memoryUsedPct, "/device/memory_used_pct", limit: limit), used >= limit,
            let earlier = facts.ask(facts.history?.memoryUsedPct, "/history/memory_used_pct", samples: limits.samples - 1),
            earlier.allSatisfy({ $0 >= limit })
        else { return nil }
        let isIll = (facts.history?.boots24h ?? 0) >= limits.boots24h || (facts.report.device?.cpuPct.value ?? 0) >= limits.cpuPct
        return Firing(isIll ? .major : .minor, [.v: .whole(used)])
    }

    static let cpu = FindingRule("device.cpu_high", .minor, .staff, .restartModem) { facts in
        let limits = facts.limits.device
        let limit = limits.cpuPct - facts.slack(limits.clearPct, "device.cpu_high")
        guard let load = facts.ask(facts.report.device?.cpuPct, "/device/cpu_pct", limit: limit), load >= limit,
            let earlier = facts.ask(facts.history?.cpuPct, "/history/cpu_pct", samples: limits.samples - 1), earlier.allSatisfy({ $0 >= limit })
        else { return nil }
        return Firing([.v: .whole(load)])
    }

    static let temperature = FindingRule("device.temp_high", .minor, .everybody, .ventModem, each: .sensors) { facts, sensor, at in
        let alarm = sensor.highAlarmC.value.flatMap { $0 > 0 ? $0 : nil }
        let limit = min(alarm ?? .infinity, facts.limits.device.temperatureC)
        guard let degrees = facts.ask(sensor.valueC, at("value_c"), limit: limit), degrees >= limit else { return nil }
        return Firing([.v: .whole(degrees)])
    }

    static let firmware = FindingRule("device.firmware_outdated", .info, .staff, .updateFirmware) { facts in
        guard let target = facts.ask(facts.plan?.firmwareVersion, "/plan/firmware_version"),
            let version = facts.ask(facts.report.device?.softwareVersion, "/device/software_version"), version != target
        else { return nil }
        if let since = facts.plan?.firmwareSince, facts.now.timeIntervalSince(since) <= facts.limits.device.firmwareGraceS { return nil }
        return Firing(facts.plan?.firmwareRepairs == true ? .minor : .info, [.word: .text(target)])
    }

    static let firmwareFailed = FindingRule("device.firmware_failed", .minor, .staff, .tellNOC, each: .images) { facts, image, at in
        guard let status = facts.ask(image.status, at("status")) else { return nil }
        return status.hasSuffix("Failed") || status.hasSuffix("failed") ? Firing() : nil
    }

    static let clock = FindingRule("device.clock_unsynced", .info, .staff, .tellNOC) { facts in
        if facts.ask(facts.report.device?.timeSynchronised, "/device/time_synchronised") == false { return Firing() }
        guard let local = facts.report.device?.localTimeAt, let at = local.at, let clock = facts.hint(local, "/device/local_time_at") else { return nil }
        return abs(clock.timeIntervalSince(at)) > facts.limits.device.clockOffS ? Firing() : nil
    }

    static let remoteAccess = FindingRule("device.remote_access_open", .major, .staff, .tellNOC) { facts in
        facts.ask(facts.background.home?.remoteAccess, "/home/remote_access") == true ? Firing() : nil
    }
}

extension Facts {
    /// The latest of earlier samples, where there are enough.
    func ask(_ samples: [Double]?, _ pointer: Pointer, samples count: Int) -> ArraySlice<Double>? {
        guard let samples, samples.count >= count else {
            miss(pointer)
            return nil
        }
        if let last = samples.first { note(pointer, last) }
        return samples.prefix(count)
    }
}
