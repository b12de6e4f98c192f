import Testing

@testable import OLTSNMP

@Suite struct OLTBreakerTests {
    @Test func opensAfterSilenceAndLetsOneTry() {
        let start = ContinuousClock.now
        var breaker = OLTBreaker(threshold: 2, pause: .seconds(5))
        breaker.silent(start)
        let first = breaker.allows(start)
        #expect(first)
        breaker.silent(start)
        let shut = breaker.allows(start + .seconds(4))
        #expect(!shut)
        let probe = breaker.allows(start + .seconds(5))
        let second = breaker.allows(start + .seconds(5))
        #expect(probe && !second)
        breaker.answered()
        let open = breaker.allows(start + .seconds(5))
        #expect(open)
        breaker.silent(start + .seconds(6))
        let counted = breaker.allows(start + .seconds(6))
        #expect(counted)
    }
}
