/// A stretch of a column that is walked by itself: the rows behind `start`, up to the machine's end.
struct WalkRange {
    let column: Int
    let start: OID
    var machine: WalkMachine
    var state = State.ready
    /// Beyond this there are no rows as far as is known; the walk itself goes on to its end. For cutting in two.
    var bound: OID?

    enum State: Equatable {
        /// Its next question may be put.
        case ready
        case asked
        case over(SNMPWalk.End)
    }

    var isOver: Bool { if case .over = state { true } else { false } }

    /// Where the unread rows end, when that is known.
    var limit: OID? {
        guard let end = machine.end else { return bound }
        return bound.map { min($0, end) } ?? end
    }
}
