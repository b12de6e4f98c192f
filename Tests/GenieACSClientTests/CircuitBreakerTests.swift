import Testing

@testable import GenieACSClient

@Suite struct CircuitBreakerTests {
    private let start = ContinuousClock.now

    private func opened() -> CircuitBreaker {
        var breaker = CircuitBreaker(.init(failures: 3, openFor: .seconds(25)))
        for _ in 0..<3 { if case .go(let number) = breaker.admit(at: start) { breaker.failed(number, at: start) } }
        return breaker
    }

    @Test func opensAfterFailuresInARow() {
        var breaker = opened()
        #expect(!breaker.isClosed)
        #expect(breaker.admit(at: start + .seconds(24)) == .refuse(until: start + .seconds(25)))
    }

    @Test func aSuccessStartsTheCountAnew() {
        var breaker = CircuitBreaker(.init(failures: 2))
        for outcome in [false, true, false, true, false] {
            guard case .go(let number) = breaker.admit(at: start) else {
                Issue.record("refused")
                return
            }
            if outcome { breaker.succeeded(number) } else { breaker.failed(number, at: start) }
        }
        #expect(breaker.isClosed)
    }

    @Test func oneProbeAtATime() throws {
        var breaker = opened()
        let later = start + .seconds(25)
        guard case .go(let probe) = breaker.admit(at: later) else {
            Issue.record("no probe")
            return
        }
        #expect(breaker.admit(at: later) == .refuse(until: later + .seconds(25)))
        breaker.failed(probe, at: later)
        #expect(breaker.admit(at: later + .seconds(1)) == .refuse(until: later + .seconds(25)))
        guard case .go(let second) = breaker.admit(at: later + .seconds(25)) else {
            Issue.record("no second probe")
            return
        }
        breaker.succeeded(second)
        #expect(breaker.isClosed)
    }

    @Test func anAbandonedProbeLetsTheNextOneTry() {
        var breaker = opened()
        let later = start + .seconds(25)
        guard case .go(let probe) = breaker.admit(at: later) else {
            Issue.record("no probe")
            return
        }
        breaker.abandoned(probe, at: later)
        guard case .go = breaker.admit(at: later) else {
            Issue.record("no second probe")
            return
        }
    }

    @Test func aProbeThatNeverReportsIsReplaced() {
        var breaker = opened()
        _ = breaker.admit(at: start + .seconds(25))
        guard case .go = breaker.admit(at: start + .seconds(50)) else {
            Issue.record("no second probe")
            return
        }
    }

    @Test func lateReportsOfEarlierRequestsDoNotCount() {
        var breaker = CircuitBreaker(.init(failures: 1))
        guard case .go(let early) = breaker.admit(at: start), case .go(let late) = breaker.admit(at: start) else {
            Issue.record("refused")
            return
        }
        breaker.failed(early, at: start)
        breaker.succeeded(late)
        #expect(!breaker.isClosed)
    }
}
