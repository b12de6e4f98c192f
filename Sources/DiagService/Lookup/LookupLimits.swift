/// How much may be under way at once. What is beyond is refused, so that memory stays bounded and no source is flooded.
public struct LookupLimits: Sendable, Equatable {
    /// Different lookups in flight.
    public var flights: Int
    /// Callers waiting for them, together.
    public var waiters: Int

    public init(flights: Int = 500, waiters: Int = 2000) {
        self.flights = flights
        self.waiters = waiters
    }
}
