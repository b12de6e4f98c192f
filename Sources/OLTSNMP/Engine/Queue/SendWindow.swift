/// How many requests may be in flight now: half as many after an attempt that brought no answer, slowly more again while
/// answers come, never more than the cap.
struct SendWindow {
    typealias Instant = ContinuousClock.Instant

    private(set) var cap: Int
    private var size: Double
    private var cutAt: Instant?

    init(cap: Int) {
        self.cap = max(1, cap)
        size = Double(self.cap)
    }

    /// 1…cap.
    var allowed: Int { max(1, Int(size)) }

    mutating func change(to cap: Int) {
        let isOpen = allowed == self.cap
        self.cap = max(1, cap)
        size = isOpen ? Double(self.cap) : min(size, Double(self.cap))
    }

    /// One more after a whole window of answers.
    mutating func answered() {
        if size < Double(cap) { size = min(Double(cap), size + 1 / size) }
    }

    /// Attempts that were under way together when the agent fell silent count once.
    mutating func timedOut(sentAt: Instant, _ now: Instant) {
        if let cutAt, sentAt < cutAt { return }
        cutAt = now
        size = max(1, (size / 2).rounded(.down))
    }
}
