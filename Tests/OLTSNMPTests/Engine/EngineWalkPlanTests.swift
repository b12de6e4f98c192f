import DeviceLab
import DeviceReport
import Testing

@testable import OLTSNMP

/// An agent without a network: answers from sorted names.
private struct PaperAgent {
    let names: [OID]
    var largest = 50

    func after(_ name: OID) -> Int {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle] <= name { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func answer(_ question: WalkPlan.Question) -> Result<SNMPAnswer, SNMPError> {
        switch question {
        case .scout(let probes): .success(SNMPAnswer(status: .noError, index: 0, varbinds: probes.flatMap { rows($0, 1) }))
        case .walk(.getBulk(let count), let name): .success(SNMPAnswer(status: .noError, index: 0, varbinds: rows(name, min(count, largest))))
        case .walk(_, let name): .success(SNMPAnswer(status: .noError, index: 0, varbinds: rows(name, 1)))
        }
    }

    private func rows(_ name: OID, _ count: Int) -> [SNMPVarbind] {
        let found = names[after(name)...].prefix(count).map { SNMPVarbind($0, .integer(1)) }
        return found.isEmpty ? [SNMPVarbind(name, .endOfMibView)] : found
    }
}

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

    private func run(_ agent: PaperAgent, _ columns: [OID], parts: [[UInt32]] = [], parallel: Int, seed: UInt64) -> (
        plan: WalkPlan, requests: Int, peak: Int, rounds: Int
    ) {
        var plan = WalkPlan(columns: columns, parts: parts, parallel: parallel, maxRepetitions: 50, hasBulk: true)
        var open: [WalkPlan.Ask] = []
        var (requests, peak, rounds, random) = (0, 0, 0, seed)
        while true {
            open += plan.next()
            peak = max(peak, open.count)
            if open.isEmpty { return (plan, requests, peak, rounds) }
            // Answers come in any order; a round is over when all that were under way at its beginning are answered.
            rounds += 1
            for _ in 0..<open.count {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let ask = open.remove(at: Int(random >> 33) % open.count)
                requests += 1
                plan.received(ask, agent.answer(ask.question), timeIsUp: false, isQuick: true)
            }
        }
    }

    private func agent(_ layout: [[UInt32]]) -> PaperAgent {
        let before = [column.parts.dropLast() + [2, 1]].map { OID(Array($0)) }
        let behind = (0..<30).map { OID(Array(column.parts.dropLast()) + [4, UInt32($0)]) }
        return PaperAgent(names: before + layout.map { column.appending($0) }.sorted { $0 < $1 } + behind)
    }

    @Test(arguments: layouts, [1, 2, 8])
    func whateverTheLayout(_ layout: [[UInt32]], _ parallel: Int) {
        for seed: UInt64 in 1...5 {
            let (plan, requests, peak, _) = run(agent(layout), [column], parallel: parallel, seed: seed)
            let walk = plan.walks[0]
            #expect(walk.end == .complete)
            #expect(walk.rows.map(\.oid) == layout.map { column.appending($0) }.sorted { $0 < $1 })
            #expect(peak <= parallel && plan.isOver && plan.disordered.isEmpty)
            #expect(walk.requests == requests)
            #expect(requests <= layout.count / 25 * 3 / 2 + 60)
        }
    }

    @Test func eightAtOnceTakeAFewRounds() {
        let (plan, requests, _, rounds) = run(agent(Self.layouts[0]), [column], parallel: 8, seed: 3)
        #expect(plan.walks[0].rows.count == 7040)
        #expect(rounds < 7040 / 50 / 4)
        #expect(requests < 7040 / 50 * 2)
    }

    @Test func knownPortsAreWhereItIsCut() {
        let parts = Array(Set(Self.layouts[0].map { [$0[0]] }))
        let (plan, requests, _, rounds) = run(agent(Self.layouts[0]), [column], parts: parts, parallel: 8, seed: 3)
        #expect(plan.walks[0].rows.count == 7040)
        #expect(rounds < 7040 / 50 / 4 && requests < 7040 / 50 * 2)
        // A row outside of all known ports is found all the same.
        let (some, _, _, _) = run(agent(Self.layouts[0]), [column], parts: Array(parts.prefix(20)), parallel: 8, seed: 4)
        #expect(some.walks[0].rows.count == 7040)
    }

    @Test func severalColumnsShareThePlaces() {
        let other = OID(Array(column.parts.dropLast()) + [4])
        let (plan, _, peak, _) = run(agent(Self.layouts[1]), [column, other], parallel: 4, seed: 9)
        #expect(plan.walks.map(\.rows.count) == [2999, 30])
        #expect(plan.walks.allSatisfy { $0.end == .complete })
        #expect(peak == 4)
    }

    @Test func rowsOutOfOrderAreReadAgainInOnePiece() {
        var plan = WalkPlan(columns: [column], parts: [[100], [200], [300]], parallel: 2, maxRepetitions: 10, hasBulk: true)
        let asks = plan.next()
        #expect(asks.count == 2)
        let rows = [5, 4, 6].map { SNMPVarbind(column.appending([$0]), .integer(1)) }
        plan.received(asks[0], .success(SNMPAnswer(status: .noError, index: 0, varbinds: rows)), timeIsUp: false)
        #expect(plan.disordered == [0])
    }

    @Test func aFailureAnywhereIsTheEndOfTheColumn() {
        var plan = WalkPlan(columns: [column], parts: [[100], [200], [300]], parallel: 2, maxRepetitions: 10, hasBulk: true)
        let asks = plan.next()
        plan.received(asks[1], .failure(SNMPError(.unreachable)), timeIsUp: false)
        plan.received(asks[0], .success(SNMPAnswer(status: .noError, index: 0, varbinds: [SNMPVarbind(column.appending([1]), .integer(1))])), timeIsUp: false)
        #expect(plan.next().isEmpty && plan.isOver)
        #expect(plan.walks[0].end == .error(SNMPError(.unreachable)))
        #expect(plan.walks[0].rows.count == 1)
    }

    @Test func theRowLimitHoldsForAllStretchesTogether() {
        let agent = agent(Self.layouts[1])
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
