import DeviceReport

/// Remembers which modems are better left alone: after some failures in a row for a while, after a refused login for longer.
///
/// A value without clock: every step is told the time. It holds a bounded number of modems.
public struct ModemCircuit: Sendable {
    public struct Limits: Sendable, Hashable {
        /// Failures of one modem in a row that leave it alone; at least 1.
        public var failures: Int
        public var openFor: Duration
        /// Modems remembered at most.
        public var modems: Int

        public init(failures: Int = 3, openFor: Duration = .seconds(60), modems: Int = 4096) {
            self.failures = max(1, failures)
            self.openFor = openFor
            self.modems = max(1, modems)
        }

        public static let standard = Limits()
    }

    private struct Entry: Sendable {
        var failures = 0
        var until: ContinuousClock.Instant?
        /// What the modem said last.
        var failure: BridgeFailure
        var touched: ContinuousClock.Instant
    }

    let limits: Limits
    private var entries: [ModemHost: Entry] = [:]

    init(_ limits: Limits) { self.limits = limits }

    var count: Int { entries.count }

    /// The failure to repeat without asking; nil when the modem may be asked.
    func refusal(_ host: ModemHost, at now: ContinuousClock.Instant) -> BridgeFailure? {
        guard let entry = entries[host], let until = entry.until, now < until else { return nil }
        var failure = entry.failure
        failure.timings = nil
        failure.isRetryable = true
        failure.retryAfterMs = Int((until - now) / .milliseconds(1))
        return failure
    }

    mutating func succeeded(_ host: ModemHost) { entries[host] = nil }

    mutating func failed(_ host: ModemHost, _ failure: BridgeFailure, at now: ContinuousClock.Instant) {
        switch failure.blame {
        case .none: return
        case .modem:
            var entry = entries[host] ?? Entry(failure: failure, touched: now)
            entry.failures += 1
            entry.failure = failure
            entry.touched = now
            entry.until = entry.failures >= limits.failures ? now + limits.openFor : nil
            entries[host] = entry
        case .block(let ms):
            entries[host] = Entry(failures: limits.failures, until: now + .milliseconds(max(0, ms)), failure: failure, touched: now)
        }
        if entries.count > limits.modems, let oldest = entries.min(by: { $0.value.touched < $1.value.touched })?.key { entries[oldest] = nil }
    }
}
