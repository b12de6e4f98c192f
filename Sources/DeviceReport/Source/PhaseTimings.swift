/// Where the time of one request went, in milliseconds since its start.
public struct PhaseTimings: ReportObject, Equatable {
    public var dnsMs: Double?
    public var connectMs: Double?
    public var tlsMs: Double?
    public var firstByteMs: Double?
    public var totalMs: Double?

    public init(dnsMs: Double? = nil, connectMs: Double? = nil, tlsMs: Double? = nil, firstByteMs: Double? = nil, totalMs: Double? = nil) {
        self.dnsMs = dnsMs.map(Self.rounded)
        self.connectMs = connectMs.map(Self.rounded)
        self.tlsMs = tlsMs.map(Self.rounded)
        self.firstByteMs = firstByteMs.map(Self.rounded)
        self.totalMs = totalMs.map(Self.rounded)
    }

    public init() { self.init(dnsMs: nil) }

    /// Whole microseconds: the rest is noise, and what a capture holds is what was measured.
    private static func rounded(_ ms: Double) -> Double { (ms * 1000).rounded() / 1000 }

    public func visit(_ sink: inout some ReportSink) {
        sink.field("dns_ms", dnsMs, "Name resolved.")
        sink.field("connect_ms", connectMs, "Connected.")
        sink.field("tls_ms", tlsMs, "TLS agreed.")
        sink.field("first_byte_ms", firstByteMs, "First byte of the answer.")
        sink.field("total_ms", totalMs, "Answer complete.")
    }
}
