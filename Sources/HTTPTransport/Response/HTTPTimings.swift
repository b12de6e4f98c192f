/// Where the time of a transfer went. Milliseconds, each phase counted from the end of the one before.
/// A phase that was not reached, or not needed because a connection was reused, is nil.
public struct HTTPTimings: Sendable, Hashable {
    /// Waiting for a connection slot inside the transport.
    public var queuedMs: Double
    /// Name lookup.
    public var dnsMs: Double?
    /// TCP connection. libcurl does not tell it when the TLS handshake that follows does not end.
    public var connectMs: Double?
    /// TLS handshake.
    public var tlsMs: Double?
    /// From the request being ready to leave to the first byte of the answer: the server's own time plus one round trip.
    public var firstByteMs: Double?
    /// From the call to the end, waiting included.
    public var totalMs: Double

    public init(
        queuedMs: Double = 0, dnsMs: Double? = nil, connectMs: Double? = nil, tlsMs: Double? = nil,
        firstByteMs: Double? = nil, totalMs: Double = 0
    ) {
        self.queuedMs = queuedMs
        self.dnsMs = dnsMs
        self.connectMs = connectMs
        self.tlsMs = tlsMs
        self.firstByteMs = firstByteMs
        self.totalMs = totalMs
    }
}
