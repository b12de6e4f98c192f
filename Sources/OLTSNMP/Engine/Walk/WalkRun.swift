/// Carries out a plan: puts its questions, a few PDUs at a time, and hands it the answers.
struct WalkRun {
    private struct Answered {
        var asks: [WalkPlan.Ask]
        var result: Result<SNMPAnswer, SNMPError>
        var isQuick = false
    }

    let engine: SNMPEngine
    let target: SNMPTarget
    let deadline: ContinuousClock.Instant
    /// PDUs under way at most.
    let width: Int
    var plan: WalkPlan
    /// Questions for one next row that may share a PDU.
    var names: Int
    private var waiting: [WalkPlan.Ask] = []

    init(engine: SNMPEngine, target: SNMPTarget, deadline: ContinuousClock.Instant, width: Int, plan: WalkPlan, names: Int) {
        self.engine = engine
        self.target = target
        self.deadline = deadline
        self.width = width
        self.plan = plan
        self.names = names
    }

    consuming func run() async -> WalkPlan {
        var work = self
        return await withTaskGroup(of: Answered.self) { group in
            var underWay = 0
            while true {
                work.waiting += work.plan.next()
                work.waiting.removeAll { work.plan.withdraw($0) }
                while underWay < work.width, !work.waiting.isEmpty {
                    let (asks, engine, target, deadline) = (work.nextPDU(), work.engine, work.target, work.deadline)
                    underWay += 1
                    group.addTask { await Self.put(asks, engine, target, deadline) }
                }
                guard let answered = await group.next() else { return work.plan }
                underWay -= 1
                work.take(answered)
            }
        }
    }

    /// Questions for single rows go together, those for whole stretches and how far a column goes alone.
    private mutating func nextPDU() -> [WalkPlan.Ask] {
        var asks = [waiting.removeFirst()]
        guard names > 1, asks[0].isForOneRow else { return asks }
        waiting.removeAll { ask in
            guard ask.isForOneRow, asks.count < names else { return false }
            asks.append(ask)
            return true
        }
        return asks
    }

    private static func put(_ asks: [WalkPlan.Ask], _ engine: SNMPEngine, _ target: SNMPTarget, _ deadline: ContinuousClock.Instant) async -> Answered {
        guard let first = asks.first else { return Answered(asks: [], result: .failure(SNMPError(.malformed))) }
        var request = first.request
        request.oids = asks.flatMap(\.request.oids)
        let asked = ContinuousClock.now
        let result = await engine.perform(target, request, deadline: deadline, isBackground: true)
        let taken = asked.duration(to: .now)
        guard case .success(let answer) = result else { return Answered(asks: asks, result: result) }
        return Answered(asks: asks, result: result, isQuick: (taken - answer.held) * 4 < target.timeout)
    }

    private mutating func take(_ answered: Answered) {
        let timeIsUp = ContinuousClock.now >= deadline
        if answered.asks.count > 1, case .success(let answer) = answered.result {
            guard answer.status == .noError, answer.varbinds.count == answered.asks.count else {
                // One of the names is what the agent fails on, or they are too many: ask again in smaller parts.
                names = max(1, min(names, answered.asks.count) / 2)
                waiting += answered.asks
                return
            }
            for (position, (ask, row)) in zip(answered.asks, answer.varbinds).enumerated() {
                let single = SNMPAnswer(status: .noError, index: 0, varbinds: [row], held: answer.held)
                plan.received(ask, .success(single), timeIsUp: timeIsUp, isQuick: answered.isQuick, isNewRequest: position == 0)
            }
            return
        }
        for (position, ask) in answered.asks.enumerated() {
            plan.received(ask, answered.result, timeIsUp: timeIsUp, isQuick: answered.isQuick, isNewRequest: position == 0)
        }
    }
}

extension WalkPlan.Ask {
    fileprivate var isForOneRow: Bool {
        if case .walk(.getNext, _) = question { true } else { false }
    }

    fileprivate var request: SNMPRequest {
        switch question {
        case .walk(let command, let after): SNMPRequest(command: command, oids: [after])
        case .scout(let probe): SNMPRequest(command: .getNext, oids: probe.names)
        }
    }
}
