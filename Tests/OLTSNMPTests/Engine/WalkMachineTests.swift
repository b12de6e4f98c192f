import Testing

@testable import OLTSNMP

@Suite struct WalkMachineTests {
    let column = oid("1.3.6.1.4.1.9.1.1")

    func rows(_ indexes: [UInt32], under prefix: String = "1.3.6.1.4.1.9.1.1") -> [SNMPVarbind] {
        indexes.map { SNMPVarbind(oid(prefix).appending([$0]), .integer(1)) }
    }

    func answer(_ rows: [SNMPVarbind], status: SNMPErrorStatus = .noError) -> Result<SNMPAnswer, SNMPError> {
        .success(SNMPAnswer(status: status, index: 0, varbinds: rows))
    }

    func machine(_ repetitions: Int = 20, bulk: Bool = true, limit: Int = 1000) -> WalkMachine {
        WalkMachine(column: column, maxRepetitions: repetitions, hasBulk: bulk, rowLimit: limit)
    }

    @Test func goesOnFromTheLastRowAndEndsBehindTheColumn() {
        var machine = machine()
        #expect(machine.nextStep == .ask(.getBulk(maxRepetitions: 20), after: column))
        let step1 = machine.received(answer(rows([1, 2])), timeIsUp: false)
        #expect(step1 == .ask(.getBulk(maxRepetitions: 20), after: column.appending([2])))
        // …1.10 is another column, not this one's row.
        let last = rows([3]) + rows([1], under: "1.3.6.1.4.1.9.1.10")
        let step2 = machine.received(answer(last), timeIsUp: false)
        #expect(step2 == .finished(.complete))
        #expect(machine.rows == rows([1, 2, 3]))
    }

    @Test func endOfViewIsComplete() {
        var machine = machine()
        let step3 = machine.received(answer(rows([1]) + [SNMPVarbind(column.appending([1]), .endOfMibView)]), timeIsUp: false)
        #expect(step3 == .finished(.complete))
        #expect(machine.rows.count == 1)
    }

    @Test func neverAsksForZeroRows() {
        #expect(machine(0).nextStep == .ask(.getBulk(maxRepetitions: 1), after: column))
        #expect(machine(-5).nextStep == .ask(.getBulk(maxRepetitions: 1), after: column))
    }

    @Test func tooBigHalvesDownToGetNext() {
        var machine = machine(4)
        let tooBig = answer([], status: .tooBig)
        let step4 = machine.received(tooBig, timeIsUp: false)
        #expect(step4 == .ask(.getBulk(maxRepetitions: 2), after: column))
        let step5 = machine.received(tooBig, timeIsUp: false)
        #expect(step5 == .ask(.getBulk(maxRepetitions: 1), after: column))
        let step6 = machine.received(tooBig, timeIsUp: false)
        #expect(step6 == .ask(.getNext, after: column))
        let step7 = machine.received(tooBig, timeIsUp: false)
        #expect(step7 == .finished(.error(SNMPError(.status, status: .tooBig))))
    }

    @Test func oneRowOutOfOrderIsCountedTheSecondEndsTheWalk() {
        var machine = machine()
        _ = machine.received(answer(rows([5, 4, 6])), timeIsUp: false)
        #expect(machine.disorders == 1)
        let step8 = machine.received(answer(rows([2])), timeIsUp: false)
        #expect(step8 == .finished(.truncated(.disorder)))
    }

    @Test func aLoopEndsTheWalk() {
        var machine = machine()
        _ = machine.received(answer(rows([1, 2])), timeIsUp: false)
        let step9 = machine.received(answer(rows([1, 2])), timeIsUp: false)
        #expect(step9 == .finished(.truncated(.loop)))
        #expect(machine.rows == rows([1, 2]))
        var stuck = self.machine(1)
        _ = stuck.received(answer(rows([1])), timeIsUp: false)
        let step10 = stuck.received(answer(rows([1])), timeIsUp: false)
        #expect(step10 == .finished(.truncated(.loop)))
    }

    @Test func stopsAtTheRowLimit() {
        var machine = machine(limit: 3)
        let step11 = machine.received(answer(rows([1, 2, 3, 4])), timeIsUp: false)
        #expect(step11 == .finished(.truncated(.rowLimit)))
        #expect(machine.rows.count == 3)
    }

    @Test func aDeadAgentIsAskedOnce() {
        var machine = machine()
        let step12 = machine.received(.failure(SNMPError(.timeout)), timeIsUp: false)
        #expect(step12 == .finished(.timeout))
        #expect(machine.requests == 1)
    }

    @Test func silenceInTheMiddleAsksForLess() {
        var machine = machine()
        _ = machine.received(answer(rows([1])), timeIsUp: false)
        let step13 = machine.received(.failure(SNMPError(.timeout)), timeIsUp: false)
        #expect(step13 == .ask(.getBulk(maxRepetitions: 10), after: column.appending([1])))
        let step14 = machine.received(.failure(SNMPError(.timeout)), timeIsUp: true)
        #expect(step14 == .finished(.timeout))
        #expect(machine.rows.count == 1)
    }

    @Test func withoutBulkTheEndIsNoSuchName() {
        var machine = machine(bulk: false)
        #expect(machine.nextStep == .ask(.getNext, after: column))
        _ = machine.received(answer(rows([1])), timeIsUp: false)
        let step15 = machine.received(answer([], status: .noSuchName), timeIsUp: false)
        #expect(step15 == .finished(.complete))
    }

    @Test func anEmptyAnswerIsAnError() {
        var machine = machine()
        let step16 = machine.received(answer([]), timeIsUp: false)
        #expect(step16 == .finished(.error(SNMPError(.malformed))))
    }

    @Test func quickAndFullAnswersGrowToTheAgentsLimit() {
        var machine = WalkMachine(column: column, maxRepetitions: 60, hasBulk: true)
        var sizes: [Int] = []
        var next: UInt32 = 1
        for _ in 0..<8 {
            guard case .ask(.getBulk(let size), _) = machine.nextStep else { break }
            sizes.append(size)
            _ = machine.received(answer(rows(Array(next..<next + UInt32(size)))), timeIsUp: false, isQuick: true)
            next += UInt32(size)
        }
        #expect(sizes == [25, 50, 60, 60, 60, 60, 60, 60])
        let smaller = machine.received(answer([], status: .tooBig), timeIsUp: false)
        #expect(smaller == .ask(.getBulk(maxRepetitions: 30), after: column.appending([next - 1])))
        // Neither slow answers nor short ones earn more.
        for _ in 0..<4 {
            _ = machine.received(answer(rows(Array(next..<next + 30))), timeIsUp: false, isQuick: false)
            next += 30
        }
        #expect(machine.stride == 30)
    }

    @Test func rowsReadAgainAfterOneDisorderAreALoop() {
        var machine = machine()
        _ = machine.received(answer(rows([1, 2, 3, 9])), timeIsUp: false)
        _ = machine.received(answer(rows([4])), timeIsUp: false)
        #expect(machine.disorders == 1)
        let step = machine.received(answer(rows([5, 6, 9])), timeIsUp: false)
        #expect(step == .finished(.truncated(.loop)))
        #expect(machine.rows == rows([1, 2, 3, 9, 4, 5, 6]))
    }

    @Test func aStretchEndsBeforeItsNeighbours() {
        var machine = WalkMachine(
            column: column, maxRepetitions: 20, hasBulk: true, start: column.appending([10]), end: column.appending([20, 0]), isHeard: true)
        #expect(machine.nextStep == .ask(.getBulk(maxRepetitions: 20), after: column.appending([10])))
        let silence = machine.received(.failure(SNMPError(.timeout)), timeIsUp: false)
        #expect(silence == .ask(.getBulk(maxRepetitions: 10), after: column.appending([10])))
        machine.stop(before: column.appending([15, 0]))
        let step = machine.received(answer(rows([11, 15, 16, 20])), timeIsUp: false)
        #expect(step == .finished(.complete))
        #expect(machine.rows == rows([11, 15]))
    }
}
