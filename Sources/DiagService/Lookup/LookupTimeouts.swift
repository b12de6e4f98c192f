/// How long a lookup may take, milliseconds.
public struct LookupTimeouts: Sendable, Equatable {
    /// For a caller that does not say.
    public var standardMs: Int
    /// The longest and the shortest a caller may ask for.
    public var longestMs: Int
    public static let shortestMs = 100

    /// What a caller may ask for.
    public var range: ClosedRange<Int> { Self.shortestMs...max(Self.shortestMs, longestMs) }

    public init(standardMs: Int = 8000, longestMs: Int = 60_000) {
        self.standardMs = standardMs
        self.longestMs = longestMs
    }
}
