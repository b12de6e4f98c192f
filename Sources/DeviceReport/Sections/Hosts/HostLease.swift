/// The address of a host as the modem's DHCP server gave it.
public struct HostLease: ReportObject, Equatable {
    /// Seconds until it ends.
    public var remainingS: Observed<Int> = .notReported
    /// Always the same address for this host.
    public var reserved: Observed<Bool> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("lease_remaining_s", remainingS, "Seconds until it ends.")
        sink.field("reserved", reserved, "Always the same address for this host.")
    }
}
