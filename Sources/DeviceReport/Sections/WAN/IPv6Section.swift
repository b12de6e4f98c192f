/// IPv6 of the WAN.
public struct IPv6Section: ReportObject, Equatable {
    /// Addresses.
    public var addresses: [IPv6Address] = []
    /// Delegated prefix.
    public var delegatedPrefix: Observed<String> = .notReported
    /// Name servers.
    public var dns: [String] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.array("addresses", addresses, "Addresses.")
        sink.field("delegated_prefix", delegatedPrefix, "Delegated prefix.")
        sink.list("dns", dns, "Name servers.")
    }
}
