/// IPv6 of the WAN.
public struct IPv6Section: ReportObject, Equatable {
    /// Addresses.
    public var addresses: [IPv6Address] = []
    /// Delegated prefix.
    public var delegatedPrefix: Observed<String> = .notReported
    /// Length of the delegated prefix.
    public var prefixLen: Observed<Int> = .notReported
    /// Gateway.
    public var gateway: Observed<String> = .notReported
    /// State of IPv6 on the connection, where the device says it apart from IPv4.
    public var status: Observed<WANStatus> = .notReported
    /// Name servers.
    public var dns: [String] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.array("addresses", addresses, "Addresses.")
        sink.field("delegated_prefix", delegatedPrefix, "Delegated prefix.")
        sink.field("prefix_len", prefixLen, "Length of the delegated prefix.")
        sink.field("gateway", gateway, "Gateway.")
        sink.field("status", status, "State of IPv6 on the connection, where the device says it apart from IPv4.")
        sink.list("dns", dns, "Name servers.")
    }
}
