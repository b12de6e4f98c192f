import Testing

@testable import OLTSNMP

@Suite struct NoAgentIsAskedMoreThanItStands {
    let start = ContinuousClock.now

    func at(_ ms: Int) -> ContinuousClock.Instant { start + .milliseconds(ms) }

    func queue(cap: Int, perSecond: Int? = nil, pack: Int = 0) -> RequestQueue {
        RequestQueue(cap: cap, timeout: .milliseconds(100), retries: 1, perSecond: perSecond, packLimit: pack)
    }

    func sends(_ actions: [RequestQueue.Action]) -> [UInt64] { actions.compactMap { if case .send(let id, _) = $0 { id } else { nil } } }

    @Test func inNoSecondAreMorePDUsSentThanTheRateAllows() {
        var queue = queue(cap: 64, perSecond: 10)
        for id: UInt64 in 1...35 { _ = queue.submit(id, deadline: at(60_000)) }
        var moments: [Int] = []
        for ms in stride(from: 0, to: 4000, by: 7) {
            for id in sends(queue.advance(at(ms))) {
                moments.append(ms)
                _ = queue.answered(id)
            }
        }
        #expect(moments.count == 35)
        for moment in moments { #expect(moments.count { $0 >= moment && $0 < moment + 1000 } <= 10) }
        #expect(queue.heldCount == 25)
        #expect(queue.heldTotal > .seconds(40))
    }

    @Test func theRateSaysWhenItOpens() {
        var queue = queue(cap: 8, perSecond: 1)
        for id: UInt64 in 1...2 { _ = queue.submit(id, deadline: at(60_000)) }
        #expect(sends(queue.advance(at(0))) == [1])
        let done = queue.answered(1)
        let due = queue.nextDue(at(1))
        #expect(done && due == at(1000))
        #expect(sends(queue.advance(at(999))) == [])
        #expect(sends(queue.advance(at(1000))) == [2])
    }

    @Test func silenceHalvesTheWindowOnceAndAnswersOpenItSlowly() {
        var window = SendWindow(cap: 8)
        for _ in 0..<8 { window.timedOut(sentAt: at(0), at(100)) }
        #expect(window.allowed == 4)
        window.timedOut(sentAt: at(100), at(200))
        #expect(window.allowed == 2)
        for ms in 3...9 { window.timedOut(sentAt: at(ms * 100), at(ms * 100 + 100)) }
        #expect(window.allowed == 1)
        window.answered()
        #expect(window.allowed == 2)
        window.answered()
        #expect(window.allowed == 2)
        for _ in 0..<60 { window.answered() }
        #expect(window.allowed == 8)
    }

    @Test func anAgentThatFallsSilentIsAskedLess() {
        var queue = queue(cap: 4)
        for id: UInt64 in 1...12 { _ = queue.submit(id, deadline: at(60_000)) }
        #expect(sends(queue.advance(at(0))).count == 4)
        #expect(sends(queue.advance(at(100))).count == 2)
        #expect(sends(queue.advance(at(200))).count == 1)
        #expect(queue.inFlightCount == 1)
        #expect(queue.window.allowed == 1)
    }

    @Test func anAnswerToAnAttemptGivenUpIsTakenWhileTheNextWaits() {
        var queue = queue(cap: 2)
        for id: UInt64 in 1...2 { _ = queue.submit(id, deadline: at(60_000)) }
        _ = queue.advance(at(0))
        // The window is one now: of the two one waits for its second attempt.
        #expect(sends(queue.advance(at(100))) == [1])
        let late = queue.answered(2)
        #expect(late)
        #expect(queue.waitingCount == 0)
    }

    @Test func aWalkDoesNotKeepLookupsWaitingNorStarves() {
        var queue = queue(cap: 1)
        for id: UInt64 in 1...4 { _ = queue.submit(id, deadline: at(60_000), isBackground: true) }
        for id: UInt64 in 11...18 { _ = queue.submit(id, deadline: at(60_000)) }
        var order: [UInt64] = []
        while let id = sends(queue.advance(at(0))).first {
            order.append(id)
            _ = queue.answered(id)
        }
        #expect(order == [11, 12, 13, 1, 14, 15, 16, 2, 17, 18, 3, 4])
    }

    @Test func lookupsShareAPDUOnlyWhileMoreWaitThanMayGo() {
        var idle = queue(cap: 4, pack: 20)
        for id: UInt64 in 1...3 { _ = idle.submit(id, deadline: at(1000), names: 5) }
        #expect(sends(idle.advance(at(0))) == [1, 2, 3])
        var busy = queue(cap: 1, pack: 20)
        for id: UInt64 in 1...6 { _ = busy.submit(id, deadline: at(1000), names: 5) }
        let pack = sends(busy.advance(at(0)))
        #expect(pack.count == 1)
        let members = busy.members(of: pack[0])
        #expect(members == [1, 2, 3, 4])
        #expect(busy.inFlightCount == 1 && busy.waitingCount == 2)
        let gone = busy.cancel(2)
        #expect(gone)
        let shares = busy.answeredPack(pack[0])
        #expect(shares?.map(\.isAlive) == [true, false, true, true])
    }

    @Test func whatFailedTogetherGoesAlone() {
        var queue = queue(cap: 2, pack: 20)
        for id: UInt64 in 1...4 { _ = queue.submit(id, deadline: at(1000), names: 5) }
        let first = sends(queue.advance(at(0)))
        #expect(first.count == 1 && queue.members(of: first[0]) == [1, 2, 3, 4])
        queue.splitPack(first[0])
        #expect(sends(queue.advance(at(1))) == [1, 2])
        let done = (queue.answered(1), queue.answered(2))
        #expect(done == (true, true))
        #expect(sends(queue.advance(at(2))) == [3, 4])
    }

    @Test func aMemberOfAPackKeepsItsOwnDeadline() {
        var queue = queue(cap: 1, pack: 20)
        _ = queue.submit(1, deadline: at(1000), names: 5)
        _ = queue.submit(2, deadline: at(30), names: 5)
        let pack = sends(queue.advance(at(0)))
        let due = queue.nextDue(at(0))
        #expect(due == at(30))
        let expired = queue.advance(at(30))
        #expect(expired == [.fail(2, .timeout)])
        let shares = queue.answeredPack(pack[0])
        #expect(shares?.map(\.isAlive) == [true, false])
    }

    @Test func thousandsThatWaitAndGoLeaveNothingBehind() {
        var queue = queue(cap: 2)
        for round in 0..<20 {
            for id in UInt64(round * 5000 + 1)...UInt64(round * 5000 + 5000) {
                _ = queue.submit(id, deadline: at(round * 10 + 5))
                if id.isMultiple(of: 2) { _ = queue.cancel(id) }
            }
            _ = queue.advance(at(round * 10))
            _ = queue.advance(at(round * 10 + 6))
        }
        _ = queue.advance(at(10_000))
        #expect(queue.waitingCount == 0 && queue.inFlightCount == 0 && queue.entries.isEmpty)
        let due = queue.nextDue(at(10_000))
        #expect(due == nil)
    }

    @Test func theTighterLimitHolds() {
        let manners = AgentManners(maxRepetitions: 10, maxNames: 8, maxInFlight: 2, noBulk: ["serial"], quirks: [.missingRowFailsGet], maxPDUsPerSecond: 50)
        let target = SNMPTarget(address: "192.0.2.1", credentials: .v2c(community: "lab"), maxInFlight: 6, maxRepetitions: 30, maxPDUsPerSecond: 200)
        let polite = target.honouring(manners)
        #expect(polite.maxInFlight == 2 && polite.maxRepetitions == 10 && polite.maxNames == 8 && polite.maxPDUsPerSecond == 50)
        #expect(!polite.sharesPDUs && polite.hasBulk)
        #expect(!target.honouring(manners, walking: "serial").hasBulk)
        #expect(target.honouring(manners, walking: "run_status").hasBulk)
    }
}
