/// One IPv6 address.
public struct IPv6Address: ReportObject, Equatable {
    /// Address.
    public var address: Observed<String> = .notReported
    /// How it was obtained.
    public var origin: Observed<String> = .notReported
    /// State of the address.
    public var status: Observed<String> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("address", address, "Address.")
        sink.field("origin", origin, "How it was obtained.")
        sink.field("status", status, "State of the address.")
    }
}
