import Foundation

/// `diag serve` asked over HTTP: whole answers, memory, and the start.
struct ServiceSeries {
    let options: BenchmarkOptions

    func latency() throws {
        for size in [DocumentFiles.Size.small, .real] {
            let sources = try SourcePair(delayMs: 50, size, options)
            defer { sources.stop() }
            say("\n## http: GET /devices/lookup minus 50 ms, \(size.rawValue) documents; parsing, report and JSON included")
            let service = try ServedService(sources, devices: 1000, options)
            defer { service.stop() }
            try service.waitUntilUp()
            let client = client(service)
            _ = client.run(.paced(perSecond: 50, count: 50))
            for rate in size == .small ? [100.0, 500, 1000] : [20, 50, 100, 200] {
                measure("\(Int(rate)) a second", client, .paced(perSecond: rate, count: Int(rate * 4)), service.id)
            }
            measure("\(options.inFlight) at once", client, .burst(count: options.inFlight), service.id)
            measure("\(options.inFlight) in flight", client, .closed(inFlight: options.inFlight, count: size == .small ? 10_000 : 2000), service.id)
        }
    }

    private func measure(_ name: String, _ client: LoadClient, _ plan: LoadPlan, _ process: Int32) {
        let cpu = Machine.processorSeconds(of: process)
        let result = client.run(plan)
        let spent = Machine.processorSeconds(of: process) - cpu
        say("\(name)   [load \(Machine.load)]")
        say("  answer - 50 ms, ms:  \(Figures(result.times.map { $0 - 50 }).text)")
        say(
            String(
                format: "  %.0f answers/s, %d of %d complete, %d broken, most in flight %d, %.0f us of the service's processor time each", result.perSecond,
                result.complete, result.times.count, result.broken, result.mostInFlight, spent / Double(max(1, result.times.count)) * 1e6))
    }

    func memory() throws {
        let sources = try SourcePair(delayMs: 1000, .real, options)
        defer { sources.stop() }
        say("\n## memory of diag serve, MB; documents of the healthy capture after 1 s")
        for set in [[], ["http.max_connections_per_host=128"]] {
            let service = try ServedService(sources, devices: 1000, options, set: set)
            defer { service.stop() }
            try service.waitUntilUp()
            usleep(1_000_000)
            let idle = Machine.megabytes("VmRSS", of: service.id)
            let client = client(service)
            let hundred = client.run(.closed(inFlight: 10, count: 100))
            usleep(1_000_000)
            let after = Machine.megabytes("VmRSS", of: service.id)
            say("settings \(set)   [load \(Machine.load)]")
            say(
                String(
                    format: "  after the start and one lookup %.1f, after 100 lookups %.1f (%d complete, %d broken)", idle, after, hundred.complete,
                    hundred.broken))
            for round in 1...3 {
                Machine.forgetPeak(of: service.id)
                let many = client.run(.burst(count: 500))
                let peak = Machine.megabytes("VmHWM", of: service.id)
                usleep(2_000_000)
                say(
                    String(
                        format: "  500 at once, round %d: peak %.1f, 2 s later %.1f; %d answers 200, %d complete, longest %.0f ms", round, peak,
                        Machine.megabytes("VmRSS", of: service.id), many.accepted, many.complete, many.figures.percentile(100)))
            }
        }
    }

    func start() throws {
        let sources = try SourcePair(delayMs: 0, .real, options)
        defer { sources.stop() }
        say("\n## start of diag serve: from the spawn to the first lookup answered with 200, ms")
        for devices in [1, 1000, 10_000] {
            let times = try (0..<7).map { _ in
                let service = try ServedService(sources, devices: devices, options)
                defer { service.stop() }
                return try service.waitUntilUp()
            }
            say("\(devices) known devices: " + times.map { String(format: "%.0f", $0) }.joined(separator: " ") + "   [load \(Machine.load)]")
        }
    }

    private func client(_ service: ServedService) -> LoadClient {
        LoadClient(port: service.port) { "/devices/lookup?serial=\(Devices.serial($0 % 1000))&timeout_ms=8000" }
    }
}
