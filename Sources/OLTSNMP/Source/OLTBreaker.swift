/// Leaves an OLT in peace that has stopped answering: after some silent lookups in a row it is not asked for a while, then
/// one lookup tries.
struct OLTBreaker: Sendable {
    let threshold: Int
    let pause: Duration
    private var failures = 0
    private var closedUntil: ContinuousClock.Instant?

    init(threshold: Int, pause: Duration) {
        self.threshold = max(1, threshold)
        self.pause = pause
    }

    /// Whether this lookup may ask. After the pause one may; the others wait for what it finds.
    mutating func allows(_ now: ContinuousClock.Instant) -> Bool {
        guard let until = closedUntil else { return true }
        guard until <= now else { return false }
        closedUntil = now + pause
        return true
    }

    mutating func answered() {
        failures = 0
        closedUntil = nil
    }

    mutating func silent(_ now: ContinuousClock.Instant) {
        failures += 1
        if failures >= threshold { closedUntil = now + pause }
    }
}
