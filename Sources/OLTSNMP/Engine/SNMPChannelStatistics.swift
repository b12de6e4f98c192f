/// Counts of one agent's session since it was opened.
public struct SNMPChannelStatistics: Sendable, Equatable {
    /// Requests and attempts sent.
    public var sent: UInt64 = 0
    public var answered: UInt64 = 0
    /// Attempts after the first.
    public var retried: UInt64 = 0
    /// Requests whose time was up, waiting ones included.
    public var timedOut: UInt64 = 0
    /// Answers nobody waited for any more; those later than their attempt the library drops uncounted.
    public var unexpected: UInt64 = 0
    public var inFlight = 0
    public var waiting = 0
    /// Most requests ever in flight at one time.
    public var peakInFlight = 0
    /// Requests that may be in flight now: the cap, or less after silence.
    public var window = 0
    /// Requests that the cap, the rate or the back-off kept waiting.
    public var heldByCap: UInt64 = 0
    /// How long they were kept, all together, in milliseconds.
    public var heldByCapMs = 0
    /// Requests that travelled in another one's PDU.
    public var packed: UInt64 = 0
}
