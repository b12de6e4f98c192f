/// Stops asking a server that does not answer: after some failures in a row it opens, and later lets one request through to see.
///
/// A value without clock: every step is told the time.
public struct CircuitBreaker: Sendable, Equatable {
    /// When to open, and for how long.
    public struct Limits: Sendable, Hashable {
        /// Failures in a row that open it; at least 1.
        public var failures: Int
        /// A GenieACS worker that died is gone for 21 s.
        public var openFor: Duration

        public init(failures: Int = 3, openFor: Duration = .seconds(25)) {
            self.failures = max(1, failures)
            self.openFor = openFor
        }

        public static let standard = Limits()
    }

    /// What a request may do.
    enum Admission: Sendable, Equatable {
        /// Ask, and report back with this number.
        case go(Int)
        /// Do not ask before this instant.
        case refuse(until: ContinuousClock.Instant)
    }

    private enum State: Sendable, Equatable {
        case closed(failures: Int)
        case open(until: ContinuousClock.Instant)
        case probing(since: ContinuousClock.Instant)
    }

    let limits: Limits
    private var state = State.closed(failures: 0)
    /// Counts the changes of state: what a request from before one reports is of no interest any more.
    private var era = 0

    init(_ limits: Limits) { self.limits = limits }

    /// Whether requests are let through, apart from the one that probes.
    var isClosed: Bool { if case .closed = state { true } else { false } }

    mutating func admit(at now: ContinuousClock.Instant) -> Admission {
        switch state {
        case .closed: return .go(era)
        case .open(let until) where now < until: return .refuse(until: until)
        // A probe that never reported back does not close the door for good.
        case .probing(let since) where now < since + limits.openFor: return .refuse(until: since + limits.openFor)
        case .open, .probing:
            change(to: .probing(since: now))
            return .go(era)
        }
    }

    mutating func succeeded(_ number: Int) {
        guard number == era else { return }
        if state != .closed(failures: 0) {
            let wasProbing = !isClosed
            state = .closed(failures: 0)
            if wasProbing { era += 1 }
        }
    }

    mutating func failed(_ number: Int, at now: ContinuousClock.Instant) {
        guard number == era else { return }
        switch state {
        case .closed(let failures) where failures + 1 < limits.failures: state = .closed(failures: failures + 1)
        case .closed, .probing: change(to: .open(until: now + limits.openFor))
        case .open: break
        }
    }

    /// A request that ended without a verdict, because its caller left: the next one may probe.
    mutating func abandoned(_ number: Int, at now: ContinuousClock.Instant) {
        guard number == era, case .probing = state else { return }
        change(to: .open(until: now))
    }

    private mutating func change(to next: State) {
        state = next
        era += 1
    }
}
