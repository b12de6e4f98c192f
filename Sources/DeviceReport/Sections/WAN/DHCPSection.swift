/// The DHCP client of the WAN.
public struct DHCPSection: ReportObject, Equatable {
    /// State of the lease, TR-181's word in lower case.
    public var status: Observed<String> = .notReported
    /// Server that gave the lease.
    public var server: Observed<String> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("status", status, "State of the lease, TR-181's word in lower case.")
        sink.field("server", server, "Server that gave the lease.")
    }
}
