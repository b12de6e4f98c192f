extension Duration {
    /// Milliseconds with their fraction.
    var inMs: Double { Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15 }
}

extension ContinuousClock.Instant {
    /// Milliseconds since this instant.
    var msAgo: Double { duration(to: .now).inMs }
}
