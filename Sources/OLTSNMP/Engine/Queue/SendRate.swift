/// Keeps to a number of PDUs per second: whatever second one looks at, no more were sent in it.
struct SendRate {
    typealias Instant = ContinuousClock.Instant

    private(set) var perSecond: Int?
    /// Moments of the last `perSecond` sends, a ring.
    private var sent: [Instant] = []
    private var next = 0

    init(perSecond: Int? = nil) { self.perSecond = perSecond.map { max(1, $0) } }

    /// What was sent so far goes on counting.
    mutating func change(to limit: Int?) {
        guard limit != perSecond else { return }
        let history = sent[next...] + sent[..<next]
        perSecond = limit.map { max(1, $0) }
        sent = perSecond.map { Array(history.suffix($0)) } ?? []
        next = 0
    }

    /// The earliest moment of the next PDU; nil when it may go at once.
    func opens(_ now: Instant) -> Instant? {
        guard let perSecond, sent.count >= perSecond else { return nil }
        let moment = sent[next] + .seconds(1)
        return moment > now ? moment : nil
    }

    mutating func sent(_ now: Instant) {
        guard let perSecond else { return }
        if sent.count < perSecond { return sent.append(now) }
        sent[next] = now
        next = (next + 1) % perSecond
    }
}
