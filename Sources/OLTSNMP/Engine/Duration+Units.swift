extension Duration {
    /// Whole microseconds, clamped to what a timer can hold.
    var microseconds: Int64 {
        let (seconds, attoseconds) = components
        return min(max(seconds, 0), 1_000_000) * 1_000_000 + attoseconds / 1_000_000_000_000
    }

    /// Whole milliseconds, rounded up, so that a timer set with them is never early.
    var millisecondsRoundedUp: Int32 { Int32(clamping: (microseconds + 999) / 1000) }

    /// Milliseconds, for a status.
    var milliseconds: Int { Int(microseconds / 1000) }
}
