import OLTSNMP

/// One column of one agent, walked whole.
struct Walks {
    var port: UInt16
    var rows: Int
    var inFlight = 8
    var maxRepetitions = 50
    var rounds = 3

    func run() async {
        let column = OID([1, 3, 6, 1, 4, 1, 2011, 6, 128, 1, 1, 2, 43, 1, 3])
        let engine = SNMPEngine()
        let target = SNMPTarget(
            address: "127.0.0.1", port: port, credentials: .v2c(community: "public"), timeout: .seconds(2), maxInFlight: inFlight,
            maxRepetitions: maxRepetitions)
        let ports: [[UInt32]] = (0..<UInt32(rows / 128)).map { port in
            let slot = port / 16 * 8192
            return [4_194_304_000 + slot + port % 16 * 256]
        }
        for parts in [[], ports] {
            let label = parts.isEmpty ? "unknown" : "known"
            for _ in 0..<rounds {
                let meter = Meter()
                let walk = await engine.walk(target, columns: [column], parts: parts, deadline: .now + .seconds(60))[0]
                let (elapsed, cpu) = (meter.seconds, meter.cpuUsed)
                let end = walk.end == .complete && walk.rows.count == rows ? "complete" : "WRONG \(walk.end) \(walk.rows.count)"
                print(
                    "walk rows=\(rows) in_flight=\(inFlight) ports=\(label) seconds=\(text(elapsed, 3)) rows/s=\(text(Double(rows) / elapsed, 0)) "
                        + "requests=\(walk.requests) cpu_s/100k=\(text(cpu / Double(rows) * 100_000, 3)) end=\(end)")
            }
        }
    }
}
