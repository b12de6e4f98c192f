extension ContinuousClock.Instant {
    /// Whole milliseconds since this instant.
    var elapsedMs: Int {
        let elapsed = duration(to: .now).components
        return Int(elapsed.seconds) * 1000 + Int(elapsed.attoseconds / 1_000_000_000_000_000)
    }

    /// Seconds since this instant.
    var elapsedSeconds: Double {
        let elapsed = duration(to: .now).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }
}
