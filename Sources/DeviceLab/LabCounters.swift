import Synchronization

/// Counts what the doubles were asked, per source and device.
final class LabCounters: Sendable {
    private struct Key: Hashable {
        let source: LabSource
        let device: String?
    }

    private struct Load {
        var total = 0
        var now = 0
        var peak = 0

        mutating func enter() {
            total += 1
            now += 1
            peak = max(peak, now)
        }
    }

    private struct State {
        var loads: [Key: Load] = [:]
        var log: [LabLogEntry] = []
        var crashes = 0
    }

    /// Older entries of the log are forgotten.
    static let logLimit = 10_000

    private let state = Mutex(State())

    /// Counts a request about these devices; it is under way until the closure that comes back is called.
    func begin(_ request: LabRequest, source: LabSource, devices: [String]) -> @Sendable () -> Void {
        let keys = ([nil] + devices.map(Optional.some)).map { Key(source: source, device: $0) }
        state.withLock { state in
            for key in keys { state.loads[key, default: Load()].enter() }
            if state.log.count >= Self.logLimit { state.log.removeFirst(Self.logLimit / 2) }
            state.log.append(
                LabLogEntry(
                    source: source, method: request.method, target: request.target,
                    body: String(decoding: request.body.prefix(4_096), as: UTF8.self), devices: devices))
        }
        return { [self] in
            state.withLock { state in
                for key in keys { state.loads[key]?.now -= 1 }
            }
        }
    }

    func countCrash() { state.withLock { $0.crashes += 1 } }

    var crashes: Int { state.withLock { $0.crashes } }
    var log: [LabLogEntry] { state.withLock { $0.log } }

    func total(_ source: LabSource, device: String?) -> Int {
        state.withLock { $0.loads[Key(source: source, device: device)]?.total ?? 0 }
    }

    func inFlight(_ source: LabSource, device: String?) -> Int {
        state.withLock { $0.loads[Key(source: source, device: device)]?.now ?? 0 }
    }

    func peak(_ source: LabSource, device: String?) -> Int {
        state.withLock { $0.loads[Key(source: source, device: device)]?.peak ?? 0 }
    }

    /// Forgets totals, peaks and the log; requests under way stay counted as such.
    func reset() {
        state.withLock { state in
            state.loads = state.loads.filter { $0.value.now > 0 }
                .mapValues { Load(total: 0, now: $0.now, peak: $0.now) }
            state.log = []
            state.crashes = 0
        }
    }
}
