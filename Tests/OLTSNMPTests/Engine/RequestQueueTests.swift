import Testing

@testable import OLTSNMP

@Suite struct RequestQueueTests {
    let start = ContinuousClock.now

    func at(_ ms: Int) -> ContinuousClock.Instant { start + .milliseconds(ms) }

    func queue(cap: Int = 2, retries: Int = 1) -> RequestQueue { RequestQueue(cap: cap, timeout: .milliseconds(100), retries: retries) }

    @Test func sendsInOrderUpToTheCap() {
        var queue = queue()
        for id: UInt64 in 1...4 {
            let result1 = queue.submit(id, deadline: at(1000))
            #expect(result1)
        }
        let result2 = queue.advance(at(0))
        #expect(result2 == [.send(1, timeout: .milliseconds(100)), .send(2, timeout: .milliseconds(100))])
        let result3 = queue.advance(at(1))
        #expect(result3 == [])
        let result4 = queue.answered(2)
        #expect(result4)
        let result5 = queue.advance(at(2))
        #expect(result5 == [.send(3, timeout: .milliseconds(100))])
        #expect(queue.inFlightCount == 2)
        #expect(queue.peak == 2)
        #expect(queue.waitingCount == 1)
    }

    @Test func triesAgainThenGivesUp() {
        var queue = queue()
        _ = queue.submit(1, deadline: at(1000))
        _ = queue.advance(at(0))
        let due1 = queue.nextDue(start)
        #expect(due1 == at(100))
        let result6 = queue.advance(at(100))
        #expect(result6 == [.send(1, timeout: .milliseconds(100))])
        let result7 = queue.advance(at(200))
        #expect(result7 == [.fail(1, .timeout)])
        let result8 = queue.answered(1)
        #expect(!result8)
        let due2 = queue.nextDue(start)
        #expect(due2 == nil)
        #expect(queue.retried == 1)
    }

    @Test func noAttemptOutlivesTheDeadline() {
        var queue = queue(retries: 5)
        _ = queue.submit(1, deadline: at(130))
        _ = queue.advance(at(0))
        let result9 = queue.advance(at(100))
        #expect(result9 == [.send(1, timeout: .milliseconds(30))])
        let result10 = queue.advance(at(130))
        #expect(result10 == [.fail(1, .timeout)])
    }

    @Test func waitingRequestsExpireUnsent() {
        var queue = queue(cap: 1)
        _ = queue.submit(1, deadline: at(1000))
        _ = queue.submit(2, deadline: at(50))
        _ = queue.advance(at(0))
        let due3 = queue.nextDue(start)
        #expect(due3 == at(50))
        let result11 = queue.advance(at(50))
        #expect(result11 == [.fail(2, .timeout)])
    }

    @Test func duplicatesAndLateAnswersAreNoNews() {
        var queue = queue()
        _ = queue.submit(1, deadline: at(1000))
        _ = queue.advance(at(0))
        let result12 = queue.answered(1)
        #expect(result12)
        let result13 = queue.answered(1)
        #expect(!result13)
        let result14 = queue.answered(99)
        #expect(!result14)
    }

    @Test func aCancelledRequestKeepsItsPlaceUntilTheAgentIsDone() {
        var queue = queue(cap: 1)
        _ = queue.submit(1, deadline: at(1000))
        _ = queue.submit(2, deadline: at(1000))
        _ = queue.advance(at(0))
        let result15 = queue.cancel(1)
        #expect(result15)
        let result16 = queue.cancel(1)
        #expect(!result16)
        let result17 = queue.advance(at(10))
        #expect(result17 == [])
        // No second attempt for what nobody waits for, and no word about it.
        let result18 = queue.advance(at(100))
        #expect(result18 == [.send(2, timeout: .milliseconds(100))])
        let result19 = queue.cancel(2)
        #expect(result19)
        let result20 = queue.answered(2)
        #expect(!result20)
        #expect(queue.inFlightCount == 0)
    }

    @Test func whatIsPutBackGoesFirst() {
        var queue = queue(cap: 1)
        _ = queue.submit(1, deadline: at(1000))
        _ = queue.submit(2, deadline: at(1000))
        _ = queue.advance(at(0))
        let put = queue.requeue(1)
        let twice = queue.requeue(1)
        #expect(put && !twice)
        #expect(queue.inFlightCount == 0)
        let next = queue.advance(at(1))
        #expect(next == [.send(1, timeout: .milliseconds(100))])
    }

    @Test func cancellingAWaitingRequestRemovesIt() {
        var queue = queue(cap: 1)
        _ = queue.submit(1, deadline: at(1000))
        _ = queue.submit(2, deadline: at(1000))
        _ = queue.advance(at(0))
        let result21 = queue.cancel(2)
        #expect(result21)
        #expect(queue.waitingCount == 0)
        let result22 = queue.cancel(7)
        #expect(!result22)
    }

    @Test func aClosedPortLosesWhatIsInFlight() {
        var queue = queue(cap: 2)
        for id: UInt64 in 1...3 { _ = queue.submit(id, deadline: at(1000)) }
        _ = queue.advance(at(0))
        let result23 = queue.dropInFlight()
        #expect(result23 == [1, 2])
        let result24 = queue.advance(at(1))
        #expect(result24 == [.send(3, timeout: .milliseconds(100))])
    }

    @Test func theQueueIsBounded() {
        var queue = queue(cap: 1)
        for id in 1...UInt64(RequestQueue.maxWaiting) {
            let result25 = queue.submit(id, deadline: at(1000))
            #expect(result25)
        }
        let result26 = queue.submit(0, deadline: at(1000))
        #expect(!result26)
    }
}
