/// IPv4 of the WAN.
public struct IPv4Section: ReportObject, Equatable {
    /// Address.
    public var address: Observed<String> = .notReported
    /// Prefix length.
    public var prefixLen: Observed<Int> = .notReported
    /// Gateway.
    public var gateway: Observed<String> = .notReported
    /// How it was obtained.
    public var origin: Observed<String> = .notReported
    /// Name servers.
    public var dns: [String] = []
    /// In RFC 1918 space.
    public var isPrivate: Bool?
    /// In RFC 6598 space.
    public var isCGNAT: Bool?
    /// Seconds left of the lease.
    public var leaseRemainingS: Observed<Int> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("address", address, "Address.")
        sink.field("prefix_len", prefixLen, "Prefix length.")
        sink.field("gateway", gateway, "Gateway.")
        sink.field("origin", origin, "How it was obtained.")
        sink.list("dns", dns, "Name servers.")
        sink.field("is_private", isPrivate, "In RFC 1918 space.")
        sink.field("is_cgnat", isCGNAT, "In RFC 6598 space.")
        sink.field("lease_remaining_s", leaseRemainingS, "Seconds left of the lease.")
    }
}
