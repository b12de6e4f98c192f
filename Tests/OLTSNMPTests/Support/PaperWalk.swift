@testable import OLTSNMP

/// A whole walk over an agent without a network, its answers in any order.
struct PaperWalk {
    private(set) var plan: WalkPlan
    private(set) var requests = 0
    /// Questions how far a column goes.
    private(set) var scouts = 0
    /// Most that were under way at once.
    private(set) var peak = 0
    /// Round trips in sequence: one is over when all that were under way at its beginning are answered.
    private(set) var rounds = 0

    /// - Parameter answer: instead of the agent's own.
    init(
        _ agent: PaperAgent, _ columns: [OID], parts: [[UInt32]] = [], parallel: Int, maxRepetitions: Int = 50, seed: UInt64,
        answer: ((WalkPlan.Question, inout SeededRandom) -> Result<SNMPAnswer, SNMPError>?)? = nil
    ) {
        plan = WalkPlan(columns: columns, parts: parts, parallel: parallel, maxRepetitions: maxRepetitions, hasBulk: agent.hasBulk)
        var random = SeededRandom(seed: seed)
        var open = plan.next()
        peak = open.count
        while !open.isEmpty {
            rounds += 1
            var next: [WalkPlan.Ask] = []
            for (position, ask) in open.shuffled(using: &random).enumerated() {
                requests += 1
                if case .scout = ask.question { scouts += 1 }
                plan.received(ask, answer?(ask.question, &random) ?? agent.answer(ask.question), timeIsUp: false, isQuick: true)
                next += plan.next()
                peak = max(peak, open.count - position - 1 + next.count)
            }
            open = next
        }
    }
}
