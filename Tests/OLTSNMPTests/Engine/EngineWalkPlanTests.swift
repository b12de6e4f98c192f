import DeviceLab
import DeviceReport
import Testing

@testable import OLTSNMP

@Suite struct AWalkInSeveralStretchesFindsEveryRow {
    let column = oid("1.3.6.1.4.1.9.1.3")

    /// Index layouts as vendors have them.
    static let layouts: [[[UInt32]]] = [
        slots(), numbers(1..<3000), ports(), serials(), numbers(0..<40).map { [$0[0] * 90_000_000, 7] }, [[5]], [],
        [[UInt32.max], [UInt32.max, 1], [0]], numbers(0..<1990).map { [1, $0[0]] } + [[1, 4_000_000_000], [1, 4_000_000_001]],
    ]

    static func numbers(_ range: Range<UInt32>) -> [[UInt32]] { range.map { [$0] } }

    static func slots() -> [[UInt32]] {
        var rows: [[UInt32]] = []
        for slot: UInt32 in 0..<22 {
            for port: UInt32 in 0..<8 {
                let ifIndex = 4_194_304_000 + slot * 8192 + port * 256
                for onu: UInt32 in 0..<40 { rows.append([ifIndex, onu]) }
            }
        }
        return rows
    }

    static func ports() -> [[UInt32]] {
        var rows: [[UInt32]] = []
        for port: UInt32 in 0..<16 { for onu: UInt32 in 1..<60 { rows.append([0, port, onu]) } }
        return rows
    }

    static func serials() -> [[UInt32]] {
        (0..<900).map { number -> [UInt32] in
            let text = "UBNT" + Hex.lower([UInt8(number / 256), UInt8(number % 256), 1, 2])
            return [12] + text.utf8.map { UInt32($0) }
        }
    }

    @Test(arguments: layouts, [1, 2, 8])
    func whateverTheLayout(_ layout: [[UInt32]], _ parallel: Int) {
        for seed: UInt64 in 1...2 {
            let walked = PaperWalk(PaperAgent(layout, of: column), [column], parallel: parallel, seed: seed)
            let walk = walked.plan.walks[0]
            #expect(walk.end == .complete)
            #expect(walk.rows.map(\.oid) == layout.map { column.appending($0) }.sorted { $0 < $1 })
            #expect(walked.peak <= parallel && walked.plan.isOver && walked.plan.disordered.isEmpty)
            #expect(walk.requests == walked.requests)
            #expect(walked.requests <= layout.count / 50 * 6 / 5 + 26)
        }
    }

    /// PON ports 256 apart with 128 ONUs each, slots 8192 apart with 16 ports each.
    static func full(_ rows: Int) -> [[UInt32]] {
        (0..<UInt32(rows)).map { row in [4_194_304_000 + row / 2048 * 8192 + row / 128 % 16 * 256, row % 128] }
    }

    @Test(arguments: [(2048, 9, 52), (16_384, 47, 350), (45_056, 119, 930)])
    func eightAtOnceTakeHardlyMoreThanAnEighthOfTheTime(_ rows: Int, _ rounds: Int, _ requests: Int) {
        for seed: UInt64 in 1...(rows > 20_000 ? 1 : 3) {
            let walked = PaperWalk(PaperAgent(Self.full(rows), of: column), [column], parallel: 8, seed: seed)
            #expect(walked.plan.walks[0].rows.count == rows)
            #expect(walked.rounds <= rounds, "\(rows) rows need \(rows / 400 + 1) rounds")
            #expect(walked.requests <= requests, "\(rows) rows need \(rows / 50 + 1) requests")
        }
    }

    @Test func knownRowsSpareTheQuestionsHowFarItGoes() {
        let agent = PaperAgent(Self.full(2048), of: column)
        let parts = stride(from: 44, to: 2048, by: 45).map { Self.full(2048)[$0] }
        let walked = PaperWalk(agent, [column], parts: parts, parallel: 8, seed: 3)
        #expect(walked.plan.walks[0].rows.count == 2048)
        #expect(walked.scouts == 0 && walked.requests <= 47 && walked.rounds <= 8)
    }

    @Test func knownPortsAreWhereItIsCut() {
        let ports = Array(Set(Self.layouts[0].map { [$0[0]] }))
        let agent = PaperAgent(Self.layouts[0], of: column)
        let walked = PaperWalk(agent, [column], parts: ports, parallel: 8, seed: 3)
        #expect(walked.plan.walks[0].rows.count == 7040)
        #expect(walked.rounds <= 21 && walked.requests <= 150 && walked.scouts == 0)
        // Rows outside of all known ports are found all the same, whatever else was known wrongly.
        for parts in [Array(ports.prefix(20)), [[1]], [[4_294_967_295, 1]], ports.map { [$0[0] + 1] }, [[]]] {
            #expect(PaperWalk(agent, [column], parts: parts, parallel: 8, seed: 4).plan.walks[0].rows.count == 7040)
        }
    }

    @Test func theFirstQuestionGoesAlone() {
        let other = OID(Array(column.parts.dropLast()) + [4])
        for parts in [[], Self.layouts[0].map { [$0[0]] }] {
            var plan = WalkPlan(columns: [column, other], parts: parts, parallel: 8, maxRepetitions: 50, hasBulk: true)
            let asks = plan.next()
            #expect(asks.count == 1 && plan.next().isEmpty)
            plan.received(asks[0], .failure(SNMPError(.timeout)), timeIsUp: false)
            #expect(plan.next().isEmpty && plan.isOver)
            #expect(plan.walks.map(\.end) == [.timeout, .timeout])
            #expect(plan.walks.map(\.requests) == [1, 0])
        }
    }

    @Test func severalColumnsShareThePlaces() {
        let other = OID(Array(column.parts.dropLast()) + [4])
        let walked = PaperWalk(PaperAgent(Self.layouts[1], of: column), [column, other], parallel: 4, seed: 9)
        #expect(walked.plan.walks.map(\.rows.count) == [2999, 30])
        #expect(walked.plan.walks.allSatisfy { $0.end == .complete })
        #expect(walked.peak == 4)
    }

    func answer(_ numbers: [UInt32]) -> Result<SNMPAnswer, SNMPError> {
        .success(SNMPAnswer(status: .noError, index: 0, varbinds: numbers.map { SNMPVarbind(column.appending([$0]), .integer(1)) }))
    }

    @Test func rowsOutOfOrderAreReadAgainInOnePiece() {
        var plan = WalkPlan(columns: [column], parts: [[100], [200], [300]], parallel: 2, maxRepetitions: 10, hasBulk: true)
        for ask in plan.next() { plan.received(ask, answer(Array(1...10)), timeIsUp: false) }
        let asks = plan.next()
        #expect(asks.count == 2)
        plan.received(asks[0], answer([15, 14, 16]), timeIsUp: false)
        #expect(plan.disordered == [0])
    }

    @Test func aFailureAnywhereIsTheEndOfTheColumn() {
        var plan = WalkPlan(columns: [column], parts: [[100], [200], [300]], parallel: 2, maxRepetitions: 10, hasBulk: true)
        for ask in plan.next() { plan.received(ask, answer(Array(1...10)), timeIsUp: false) }
        let asks = plan.next()
        guard asks.count == 2 else { return #expect(Bool(false)) }
        plan.received(asks[1], .failure(SNMPError(.unreachable)), timeIsUp: false)
        plan.received(asks[0], answer([11]), timeIsUp: false)
        #expect(plan.next().isEmpty && plan.isOver)
        #expect(plan.walks[0].end == .error(SNMPError(.unreachable)))
        #expect(plan.walks[0].rows.count == 11)
    }

    @Test func theRowLimitHoldsForAllStretchesTogether() {
        let agent = PaperAgent(Self.layouts[1], of: column)
        var plan = WalkPlan(columns: [column], parallel: 8, maxRepetitions: 50, hasBulk: true, rowLimit: 700)
        while case let asks = plan.next(), !asks.isEmpty { for ask in asks { plan.received(ask, agent.answer(ask.question), timeIsUp: false) } }
        #expect(plan.walks[0].rows.count == 700)
        #expect(plan.walks[0].end == .truncated(.rowLimit))
    }

    @Test func overTheWireWithinTheCapThroughLoss() async throws {
        let onus = (0..<40).flatMap { port in
            (0..<25).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial(port * 25 + $0), optics: false, port: String(4_194_312_192 + port * 256)) }
        }
        let options = SNMPAgentOptions(serviceTime: .microseconds(500))
        try await Lab.run(try await Lab.start(SampleOLT.data(onus), options: options, timeout: .milliseconds(700), retries: 6, cap: 4)) { lab in
            let columns = [oid(SampleOLT.base + ".43.1.3"), oid(SampleOLT.base + ".46.1.15")]
            let one = await lab.engine.walk(lab.target, column: columns[0], deadline: .after(60))
            #expect(one.rows.count == 1000 && one.end == .complete)
            lab.agent.setFault(.loss(probability: 0.04, seed: 3))
            let walks = await lab.engine.walk(lab.target, columns: columns, deadline: .after(120))
            #expect(walks[0].rows == one.rows)
            #expect(walks.map(\.end) == [.complete, .complete] && walks[1].rows.count == 1000)
            lab.agent.clearFaults()
            #expect(await lab.engine.statistics(of: lab.target).peakInFlight <= 4)
        }
    }

    @Test func noMoreWalksGoAtOnceThanTheAgentStands() async throws {
        let onus = (0..<200).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0), optics: false) }
        try await Lab.run(try await Lab.start(SampleOLT.data(onus), options: SNMPAgentOptions(serviceTime: .milliseconds(1)), timeout: .seconds(20), cap: 8)) {
            lab in
            let target = lab.target.walkedOnce
            let column = oid(SampleOLT.base + ".43.1.3")
            let walks = await withTaskGroup(of: SNMPWalk.self) { group in
                for _ in 0..<6 { group.addTask { await lab.engine.walk(target, column: column, deadline: .after(60)) } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(walks.allSatisfy { $0.end == .complete && $0.rows.count == 200 })
            #expect(lab.agent.statistics.maximumInFlight == 1)
            lab.agent.setFault(.neverAnswer)
            let first = Task { await lab.engine.walk(target, column: column, deadline: .after(30)) }
            while lab.agent.statistics.inFlight == 0, lab.agent.statistics.lost == 0 { await Task.yield() }
            #expect(await lab.engine.walk(target, column: column, deadline: .after(0.1)).end == .timeout)
            first.cancel()
            #expect(await first.value.end == .error(SNMPError(.cancelled)))
        }
    }
}

extension SNMPTarget {
    fileprivate var walkedOnce: SNMPTarget {
        var copy = self
        copy.maxWalks = 1
        return copy
    }
}
