import OLTSNMP

/// Reads of single ONUs: so many askers over so many agents, each asking again as soon as it has its answer.
struct Gets {
    var port: UInt16
    var agents = 50
    var outstanding = 1024
    var names = 10
    var seconds = 3.0
    /// The askers run on the engine's own thread; otherwise on Swift's pool.
    var onLoop = true

    func run() async {
        let engine = SNMPEngine()
        let targets = (0..<agents).map { agent in
            SNMPTarget(address: "127.0.0.1", port: port + UInt16(agent), credentials: .v2c(community: "public"), timeout: .seconds(2), maxInFlight: 64)
        }
        let columns = (0..<names).map { column in
            OID([1, 3, 6, 1, 4, 1, 2011, 6, 128, 1, 1, 2, 46, 1, UInt32(column + 1), 4_194_312_192, 7])
        }
        let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
        let executor = onLoop ? engine.executor : nil
        let meter = Meter()
        let (times, failures) = await withTaskGroup(of: ([Duration], Int).self) { group in
            for asker in 0..<outstanding {
                group.addTask(executorPreference: executor) {
                    var times: [Duration] = []
                    var failures = 0
                    times.reserveCapacity(4096)
                    while true {
                        let asked = ContinuousClock.now
                        if asked >= end { return (times, failures) }
                        do {
                            _ = try await engine.get(targets[asker % targets.count], columns, deadline: asked + .seconds(5))
                            times.append(asked.duration(to: .now))
                        } catch {
                            failures += 1
                        }
                    }
                }
            }
            return await group.reduce(into: ([Duration](), 0)) { all, part in
                all.0 += part.0
                all.1 += part.1
            }
        }
        let (elapsed, cpu) = (meter.seconds, meter.cpuUsed)
        let sorted = times.sorted()
        print(
            "gets names=\(names) outstanding=\(outstanding) agents=\(agents) on=\(onLoop ? "loop" : "pool") requests/s=\(text(Double(sorted.count) / elapsed, 0)) "
                + "p50_ms=\(percentile(sorted, 0.5)) p99_ms=\(percentile(sorted, 0.99)) max_ms=\(percentile(sorted, 1)) failures=\(failures) "
                + "cpu_us/request=\(text(cpu / Double(max(1, sorted.count)) * 1e6, 2))")
    }
}
