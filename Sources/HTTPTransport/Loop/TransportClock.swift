/// Nanoseconds since the transport began: a number the event loop can compare without arithmetic on `Duration`.
struct TransportClock: Sendable {
    private let start = ContinuousClock.now

    func now() -> Int64 { nanoseconds(ContinuousClock.now) }

    /// Clamped to about ±146 years, so that sums of two never overflow.
    func nanoseconds(_ instant: ContinuousClock.Instant) -> Int64 { Self.nanoseconds(start.duration(to: instant)) }

    static func nanoseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        let bound: Int64 = .max / 2
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow, product > -bound, product < bound else { return seconds < 0 ? -bound : bound }
        return product + attoseconds / 1_000_000_000
    }
}
