import DeviceReport
import DiagService
import Synchronization

/// Lookups of different devices at the same time, in this process: each worker has devices of its own, so that none is coalesced.
struct Fleet: Sendable {
    /// What one lookup took, milliseconds.
    struct Time: Sendable {
        var total: Double
        /// The slowest source, by the clock of its reader.
        var slowest: Double
        var isComplete: Bool
    }

    let hub: LookupHub
    let times: SourceTimes
    let timeoutMs: Int

    /// - Parameters:
    ///   - render: what is done with each result, inside the measured time.
    ///   - spread: the workers begin over this time; zero: all at once.
    func run(inFlight: Int, rounds: Int, spread: Duration, render: @escaping @Sendable (LookupResult) -> Void) async -> [Time] {
        await withTaskGroup(of: [Time].self) { group in
            for worker in 0..<inFlight {
                group.addTask {
                    try? await Task.sleep(for: spread * worker / inFlight)
                    var measured: [Time] = []
                    for _ in 0..<rounds {
                        if let time = await one(worker, render) { measured.append(time) }
                    }
                    return measured
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }

    private func one(_ device: Int, _ render: @Sendable (LookupResult) -> Void) async -> Time? {
        times.clear(device)
        let started = ContinuousClock.now
        guard let result = try? await hub.result(LookupQuery(key: .serial(Devices.serial(device)), timeoutMs: timeoutMs)) else { return nil }
        render(result)
        let total = started.msAgo
        let isComplete = result.statuses.allSatisfy { $0.state == .ok }
        return Time(total: total, slowest: times.slowest(device), isComplete: isComplete)
    }
}
