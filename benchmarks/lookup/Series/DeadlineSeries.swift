import DiagService
import Foundation
import HTTPTransport
import TR181

/// How far past its deadline a lookup ends when no source ever answers: a real socket that accepts and is silent.
struct DeadlineSeries {
    static let timeoutMs = 300
    let options: BenchmarkOptions

    func run() async throws {
        let dialects = try Dialects.load(directory: options.profiles + "/cpe")
        let sources = try SourcePair(delayMs: nil, .small, options)
        defer { sources.stop() }
        say("\n## deadline: \(options.inFlight) lookups in flight, \(Self.timeoutMs) ms, sources that never answer")
        let transport = HTTPTransport()
        var together: [Double] = []
        var spread: [Double] = []
        // Devices that were never asked before: after three failures a modem is left alone.
        for batch in 0..<12 {
            let readers = LocalService.readers(sources, transport, dialects)
            let fleet = LocalService.fleet(readers, devices: options.inFlight, timeoutMs: Self.timeoutMs)
            let isSpread = batch % 5 != 0
            let times = await fleet.run(inFlight: options.inFlight, rounds: 1, spread: .milliseconds(isSpread ? Self.timeoutMs : 0)) { _ in }
            let overshoot = times.map { $0.total - Double(Self.timeoutMs) }
            if isSpread { spread += overshoot } else { together += overshoot }
        }
        say("in this process   [load \(Machine.load)]")
        say("  overshoot, ms, begun over 300 ms:  \(Figures(spread).text)")
        say("  overshoot, ms, begun all at once:  \(Figures(together).text)")
        await transport.shutdown()

        let service = try ServedService(sources, devices: 3000, options)
        defer { service.stop() }
        try service.waitUntilUp()
        let client = LoadClient(port: service.port) { "/devices/lookup?serial=\(Devices.serial($0))&timeout_ms=\(Self.timeoutMs)" }
        for rate in [50.0, 100, 200] {
            let result = client.run(.paced(perSecond: rate, count: Int(rate * 8)))
            let overshoot = Figures(result.times.map { $0 - Double(Self.timeoutMs) })
            say("diag serve, by the clock of an HTTP client, \(Int(rate)) a second   [load \(Machine.load)]")
            say("  overshoot, ms:  \(overshoot.text)   (\(result.accepted) answers 200, \(result.broken) connections broken)")
        }
    }
}
