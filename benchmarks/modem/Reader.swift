import DeviceReport
import Foundation
import HTTPTransport
import ModemBridgeClient

/// Reads the modems of a lab, as a service would.
struct Reader {
    let source: NativeModem
    let transport = HTTPTransport()

    init(_ ports: [Int], journal: String? = nil, keepsConnections: Bool = false) {
        var configuration = NativeConfiguration { host in
            guard let number = host.split(separator: ".").last.flatMap({ Int($0) }), ports.indices.contains(number) else { return nil }
            return ModemEndpoint(host: "127.0.0.1", port: ports[number])
        }
        // Every reading is to reach the modem.
        configuration.maxAge = .zero
        configuration.keepsConnections = keepsConnections
        configuration.maxVisits = 256
        configuration.circuit = nil
        configuration.journalPath = journal
        source = NativeModem(configuration: configuration, transport: transport) { _ in ModemCredentials(password: "Invented-1") }
    }

    /// Login, 14 reads, logout; seconds.
    func lookup(_ number: Int) async throws -> Double {
        let start = ContinuousClock.now
        let outcome = await source.read(
            DeviceIdentity(managementHost: "198.51.100.\(number)"), options: ReadOptions(now: Date()), deadline: .now + .seconds(60))
        guard outcome.status.state == .ok else { throw BenchmarkError("a reading failed: \(outcome.status.reason ?? "")") }
        return (ContinuousClock.now - start) / .seconds(1)
    }

    func lookups(_ count: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count { group.addTask { _ = try await lookup(number) } }
            try await group.waitForAll()
        }
    }

    func close() async {
        await source.close()
        await transport.shutdown()
    }
}
