/// What became of the task of a live read.
enum LiveOutcome: Sendable, Equatable {
    /// The session ended without a fault of the task. Only values from `sinceMs` on are its fruit.
    case done(sinceMs: Int64)
    /// Nothing new is to be expected.
    case failed(LiveReason, code: String? = nil)
}
