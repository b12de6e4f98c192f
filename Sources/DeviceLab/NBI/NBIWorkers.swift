import Synchronization

/// The worker processes of the NBI: a crash takes one away until it has drained.
final class NBIWorkers: Sendable {
    private let count: Int
    private let drain: Duration
    private let down = Mutex(0)

    init(count: Int, drain: Duration) {
        self.count = max(1, count)
        self.drain = drain
    }

    /// Whether anybody is left to accept a connection.
    var accepts: Bool { down.withLock { $0 < count } }

    func crash() {
        down.withLock { $0 += 1 }
        Task {
            try? await Task.sleep(for: drain)
            down.withLock { $0 -= 1 }
        }
    }
}
