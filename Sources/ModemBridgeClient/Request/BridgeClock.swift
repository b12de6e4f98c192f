/// The monotonic clock and waiting on it; a test turns it by hand.
struct BridgeClock: Sendable {
    var now: @Sendable () -> ContinuousClock.Instant
    /// Throws when the task is cancelled.
    var sleep: @Sendable (_ until: ContinuousClock.Instant) async throws -> Void

    static let real = BridgeClock(now: { ContinuousClock.now }, sleep: { try await Task.sleep(until: $0, clock: .continuous) })
}
