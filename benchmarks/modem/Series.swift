import Foundation
import ModemBridgeClient

/// The measured scenes.
enum Series {
    static func run() async throws {
        try await serial(keepsConnections: false)
        try await serial(keepsConnections: true)
        try await slowModem()
        try await parallel()
        try await fleet()
        try await killed()
    }

    private static func serial(keepsConnections: Bool) async throws {
        let lab = try LabProcess(modems: 1, delayMs: 0)
        let reader = Reader(lab.ports, keepsConnections: keepsConnections)
        for _ in 0..<50 { _ = try await reader.lookup(0) }
        let before = Usage.cpu
        var times: [Double] = []
        for _ in 0..<500 { times.append(try await reader.lookup(0)) }
        let cpu = (Usage.cpu - before) / 500
        times.sort()
        let kept = keepsConnections ? "connection kept" : "a connection each"
        say("one modem, answers at once, \(kept):  p50 \(ms(times[250]))  p95 \(ms(times[475]))  CPU \(ms(cpu)) a lookup, RSS \(mb(Usage.memory.now))")
        await reader.close()
        lab.stop()
    }

    private static func slowModem() async throws {
        let lab = try LabProcess(modems: 1, delayMs: 60)
        let reader = Reader(lab.ports)
        _ = try await reader.lookup(0)
        let before = try lab.totals().requests
        let time = try await reader.lookup(0)
        let requests = try lab.totals().requests - before
        say("one modem, 60 ms an answer:  \(ms(time)), \(requests) requests in \(String(format: "%.1f", time / 0.06)) round trips")
        await reader.close()
        lab.stop()
    }

    private static func parallel() async throws {
        let lab = try LabProcess(modems: 16, delayMs: 60)
        let reader = Reader(lab.ports)
        try await reader.lookups(16)
        let start = ContinuousClock.now
        try await reader.lookups(16)
        say("16 modems, 60 ms an answer:  \(ms((ContinuousClock.now - start) / .seconds(1)))")
        await reader.close()
        lab.stop()
    }

    private static func fleet() async throws {
        let lab = try LabProcess(modems: 200, delayMs: 60)
        let reader = Reader(lab.ports)
        let start = ContinuousClock.now
        try await reader.lookups(200)
        let time = (ContinuousClock.now - start) / .seconds(1)
        let memory = Usage.memory
        await reader.close()
        let totals = try lab.totals()
        say(
            "200 modems, 60 ms an answer: \(ms(time)), peak RSS \(mb(memory.peak)), \(totals.logins) logins, \(totals.logouts) logouts, "
                + "\(totals.ownTakeovers) takeovers of our own, \(totals.loggedIn) left logged in, \(totals.oddities) oddities")
        lab.stop()
    }

    /// A service that is ended in the middle of 20 readings, gently and not, and its successor.
    private static func killed() async throws {
        for (name, signal) in [("SIGTERM", SIGTERM), ("kill -9", SIGKILL)] {
            let lab = try LabProcess(modems: 20, delayMs: 60)
            let journal = FileManager.default.temporaryDirectory.appendingPathComponent("modem-benchmark-\(UUID().uuidString)").path
            let service = Process()
            service.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            service.arguments = ["read", journal] + lab.ports.map(String.init)
            service.standardOutput = FileHandle.nullDevice
            try service.run()
            while try lab.totals().loggedIn < 20 { try await Task.sleep(for: .milliseconds(20)) }
            kill(service.processIdentifier, signal)
            service.waitUntilExit()
            let left = try lab.totals().loggedIn
            let next = Reader(lab.ports, journal: journal)
            let ended = await next.source.recover()
            await next.close()
            let totals = try lab.totals()
            say("20 modems, \(name) half-way:  \(left) left logged in, \(ended) ended by the restart, then \(totals.loggedIn)")
            try? FileManager.default.removeItem(atPath: journal)
            lab.stop()
        }
    }

    private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
    private static func ms(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1000) }
    private static func mb(_ megabytes: Double) -> String { String(format: "%.1f MB", megabytes) }
}
