import OLTSNMP

/// Many OLTs, some of them silent: whether anybody on a healthy one waits for a silent one, and what it takes in memory.
struct Fleet {
    var port: UInt16
    var agents = 1000
    var silent = 20
    var lookups = 20

    func run() async {
        let engine = SNMPEngine()
        let names = (0..<10).map { OID([1, 3, 6, 1, 4, 1, 2011, 6, 128, 1, 1, 2, 46, 1, UInt32($0 + 1), 4_194_312_192, 7]) }
        func target(_ agent: Int) -> SNMPTarget {
            SNMPTarget(address: "127.0.0.1", port: port + UInt16(agent), credentials: .v2c(community: "public"), timeout: .milliseconds(1500))
        }
        for withSilent in [false, true] {
            let busy = withSilent ? agents - silent..<agents : 0..<0
            let silence = Task {
                await withTaskGroup(of: Void.self) { group in
                    for agent in busy {
                        // As many as stand in line at a dead OLT before anybody leaves it alone.
                        for _ in 0..<50 { group.addTask { _ = try? await engine.get(target(agent), names, deadline: .now + .seconds(10)) } }
                    }
                }
            }
            let meter = Meter()
            let times = await withTaskGroup(of: [Duration].self) { group in
                for agent in 0..<(agents - silent) {
                    group.addTask {
                        var times: [Duration] = []
                        for round in 0..<lookups {
                            try? await Task.sleep(for: .milliseconds((agent * 7 + round * 13) % 100 + 50))
                            let asked = ContinuousClock.now
                            guard (try? await engine.get(target(agent), names, deadline: asked + .seconds(10))) != nil else { continue }
                            times.append(asked.duration(to: .now))
                        }
                        return times
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
            let (elapsed, cpu) = (meter.seconds, meter.cpuUsed)
            let sorted = times.sorted()
            print(
                "fleet olts=\(agents) silent=\(withSilent ? silent : 0) lookups=\(sorted.count)/\((agents - silent) * lookups) requests/s=\(text(Double(sorted.count) / elapsed, 0)) "
                    + "p50_ms=\(percentile(sorted, 0.5)) p99_ms=\(percentile(sorted, 0.99)) max_ms=\(percentile(sorted, 1)) cpu_s=\(text(cpu, 2)) "
                    + "resident_MiB=\(text(Meter.residentMiB))")
            silence.cancel()
            await silence.value
        }
    }
}
