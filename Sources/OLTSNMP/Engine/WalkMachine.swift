/// Decides the steps of a walk over one column: what to ask next, and when to stop.
struct WalkMachine {
    enum Step: Equatable {
        case ask(SNMPRequest.Command, after: OID)
        case finished(SNMPWalk.End)
    }

    private let column: OID
    private let rowLimit: Int
    private var repetitions: Int
    private var usesNext: Bool
    private var last: OID
    private var seen: Set<OID> = []
    private var timeoutsInARow = 0
    private(set) var rows: [SNMPVarbind] = []
    private(set) var requests = 0
    private(set) var disorders = 0

    /// One row out of order was seen in real tables; more than that is an agent that has lost its way.
    private static let toleratedDisorders = 1

    /// - Parameter maxRepetitions: rows per request, at least 1.
    init(column: OID, maxRepetitions: Int, hasBulk: Bool, rowLimit: Int = 65_536) {
        self.column = column
        self.rowLimit = rowLimit
        repetitions = max(1, maxRepetitions)
        usesNext = !hasBulk
        last = column
    }

    var firstStep: Step { ask }

    private var ask: Step { .ask(usesNext ? .getNext : .getBulk(maxRepetitions: repetitions), after: last) }

    /// - Parameter timeIsUp: whether the walk's own deadline has passed.
    mutating func received(_ result: Result<SNMPAnswer, SNMPError>, timeIsUp: Bool) -> Step {
        requests += 1
        switch result {
        case .success(let answer):
            timeoutsInARow = 0
            switch answer.status {
            case .noError: return take(answer.varbinds)
            // How SNMPv1 says that the table is over.
            case .noSuchName where usesNext: return .finished(.complete)
            case .tooBig, .genErr, .resourceUnavailable: return shrink(or: SNMPError(.status, status: answer.status, index: answer.index))
            default: return .finished(.error(SNMPError(.status, status: answer.status, index: answer.index)))
            }
        case .failure(let error):
            guard error.code == .timeout else { return .finished(.error(error)) }
            timeoutsInARow += 1
            // An agent that never said a word, or fell silent for good, is left in peace.
            if timeIsUp || rows.isEmpty || timeoutsInARow > 2 { return .finished(.timeout) }
            return shrink(or: error)
        }
    }

    private mutating func shrink(or error: SNMPError) -> Step {
        if repetitions > 1 {
            repetitions /= 2
        } else if !usesNext {
            usesNext = true
        } else {
            return .finished(error.code == .timeout ? .timeout : .error(error))
        }
        return ask
    }

    private mutating func take(_ answer: [SNMPVarbind]) -> Step {
        if answer.isEmpty { return .finished(.error(SNMPError(.malformed))) }
        let before = rows.count
        for varbind in answer {
            if varbind.value == .endOfMibView || !varbind.oid.hasPrefix(column) { return .finished(.complete) }
            let repeated = !seen.insert(varbind.oid).inserted
            if repeated || varbind.oid <= last {
                disorders += 1
                if disorders > Self.toleratedDisorders { return .finished(.truncated(repeated ? .loop : .disorder)) }
            }
            last = varbind.oid
            if repeated || varbind.value.isMissing { continue }
            rows.append(varbind)
            if rows.count >= rowLimit { return .finished(.truncated(.rowLimit)) }
        }
        return rows.count == before ? .finished(.truncated(.loop)) : ask
    }
}
