/// A stretch of a column that is walked by itself: the rows behind `start`, up to the machine's end.
struct WalkRange {
    let column: Int
    let start: OID
    var machine: WalkMachine
    var state = State.ready

    enum State: Equatable {
        /// Its next question may be put.
        case ready
        case asked
        case over(SNMPWalk.End)
    }

    var isOver: Bool { if case .over = state { true } else { false } }
}
