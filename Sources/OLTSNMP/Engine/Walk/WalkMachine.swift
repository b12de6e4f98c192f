/// Decides the steps of a walk over one column, or a stretch of it: what to ask next, and when to stop.
struct WalkMachine {
    enum Step: Equatable {
        case ask(SNMPRequest.Command, after: OID)
        case finished(SNMPWalk.End)
    }

    private let column: OID
    /// Rows from here on are somebody else's. Only ever moved down, and never below what was read.
    private(set) var end: OID?
    private let rowLimit: Int
    private let maxRepetitions: Int
    private var repetitions: Int
    private var usesNext: Bool
    private(set) var last: OID
    private var timeoutsInARow = 0
    /// The agent has answered before.
    var isHeard: Bool
    /// Where the rows begin anew, lower than those before: each of the two parts is in order, so what repeats is found by
    /// bisection, and no memory of all names is needed.
    private var turn: Int?
    private(set) var rows: [SNMPVarbind] = []
    private(set) var requests = 0
    private(set) var disorders = 0

    /// One row out of order was seen in real tables; more than that is an agent that has lost its way.
    private static let toleratedDisorders = 1
    /// Rows of the first request: the size of most agents' answers.
    private static let firstRepetitions = 25

    /// - Parameters:
    ///   - maxRepetitions: rows per request at most, at least 1.
    ///   - start: the first possible row; the column's beginning when nil.
    ///   - end: the first row that is not wanted any more.
    ///   - isHeard: the agent has answered before.
    init(column: OID, maxRepetitions: Int, hasBulk: Bool, rowLimit: Int = 65_536, start: OID? = nil, end: OID? = nil, isHeard: Bool = false) {
        self.column = column
        self.rowLimit = rowLimit
        self.maxRepetitions = max(1, maxRepetitions)
        repetitions = min(self.maxRepetitions, Self.firstRepetitions)
        usesNext = !hasBulk
        last = start ?? column
        self.end = end
        self.isHeard = isHeard
    }

    var nextStep: Step { ask }

    /// Rows that the next request asks for.
    var stride: Int { usesNext ? 1 : repetitions }

    private var ask: Step { .ask(usesNext ? .getNext : .getBulk(maxRepetitions: repetitions), after: last) }

    /// A walk over the rows behind a name up to this one's end, that begins with what this one has learnt of the agent.
    func successor(after start: OID) -> WalkMachine {
        var next = WalkMachine(
            column: column, maxRepetitions: maxRepetitions, hasBulk: !usesNext, rowLimit: rowLimit, start: start, end: end, isHeard: isHeard)
        next.repetitions = repetitions
        return next
    }

    /// Leaves the rows from here on to another walk.
    mutating func stop(before end: OID) { self.end = min(end, self.end ?? end) }

    /// - Parameters:
    ///   - timeIsUp: whether the walk's own deadline has passed.
    ///   - isQuick: the answer took a small part of the time allowed.
    mutating func received(_ result: Result<SNMPAnswer, SNMPError>, timeIsUp: Bool, isQuick: Bool = false) -> Step {
        requests += 1
        switch result {
        case .success(let answer):
            timeoutsInARow = 0
            isHeard = true
            switch answer.status {
            case .noError: return take(answer.varbinds, isQuick: isQuick)
            // How SNMPv1 says that the table is over.
            case .noSuchName where usesNext: return .finished(.complete)
            case .tooBig, .genErr, .resourceUnavailable: return shrink(or: SNMPError(.status, status: answer.status, index: answer.index))
            default: return .finished(.error(SNMPError(.status, status: answer.status, index: answer.index)))
            }
        case .failure(let error):
            guard error.code == .timeout else { return .finished(.error(error)) }
            timeoutsInARow += 1
            // An agent that never said a word, or fell silent for good, is left in peace.
            if timeIsUp || !isHeard || timeoutsInARow > 2 { return .finished(.timeout) }
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

    /// A full and quick answer earns one of twice the size.
    private mutating func grow(full: Bool, isQuick: Bool) {
        if full, isQuick, !usesNext { repetitions = min(maxRepetitions, repetitions * 2) }
    }

    private mutating func take(_ answer: [SNMPVarbind], isQuick: Bool) -> Step {
        if answer.isEmpty { return .finished(.error(SNMPError(.malformed))) }
        let before = rows.count
        for varbind in answer {
            if varbind.value == .endOfMibView || !varbind.oid.hasPrefix(column) { return .finished(.complete) }
            if let end, end <= varbind.oid { return .finished(.complete) }
            let isLower = varbind.oid <= last
            let repeated = (isLower || turn != nil) && isKnown(varbind.oid)
            if repeated || isLower {
                disorders += 1
                if disorders > Self.toleratedDisorders { return .finished(.truncated(repeated ? .loop : .disorder)) }
                turn = rows.count
            }
            last = varbind.oid
            if repeated || varbind.value.isMissing { continue }
            rows.append(varbind)
            if rows.count >= rowLimit { return .finished(.truncated(.rowLimit)) }
        }
        guard rows.count > before else { return .finished(.truncated(.loop)) }
        grow(full: answer.count >= repetitions, isQuick: isQuick)
        return ask
    }

    private func isKnown(_ name: OID) -> Bool {
        let middle = turn ?? rows.count
        return contains(rows[..<middle], name) || contains(rows[middle...], name)
    }

    private func contains(_ sorted: ArraySlice<SNMPVarbind>, _ name: OID) -> Bool {
        var (low, high) = (sorted.startIndex, sorted.endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if sorted[middle].oid < name { low = middle + 1 } else { high = middle }
        }
        return low < sorted.endIndex && sorted[low].oid == name
    }
}
