/// What tests that were run for this diagnosis measured. The JSON pointer of a value is `/tests/` and the name given with it.
public struct LineTests: Sendable, Equatable {
    /// Packets sent to the first router of the operator and answered, and their mean round trip: `ping_sent`, `ping_received`, `ping_avg_ms`.
    public var pingSent: Int?
    public var pingReceived: Int?
    public var pingAvgMs: Double?
    /// Packets sent to the gateway and answered: `gateway_sent`, `gateway_received`.
    public var gatewaySent: Int?
    public var gatewayReceived: Int?
    /// Whether a name was resolved, mean time and number of lookups: `dns_ok`, `dns_avg_ms`, `dns_samples`.
    public var dnsOK: Bool?
    public var dnsAvgMs: Double?
    public var dnsSamples: Int?
    /// Mbit/s, by cable or by the modem itself: `throughput_mbps`.
    public var throughputMbps: Double?

    public init() {}
}
