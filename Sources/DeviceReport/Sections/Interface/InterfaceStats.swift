/// Counters of an interface, as the device counts them.
public struct InterfaceStats: ReportObject, Equatable {
    /// Bytes received.
    public var rxBytes: Observed<Int> = .notReported
    /// Bytes sent.
    public var txBytes: Observed<Int> = .notReported
    /// Packets received.
    public var rxPackets: Observed<Int> = .notReported
    /// Packets sent.
    public var txPackets: Observed<Int> = .notReported
    /// Errors received.
    public var rxErrors: Observed<Int> = .notReported
    /// Errors sending.
    public var txErrors: Observed<Int> = .notReported
    /// Discarded on receipt.
    public var rxDiscards: Observed<Int> = .notReported
    /// Discarded on sending.
    public var txDiscards: Observed<Int> = .notReported
    /// Bits after which the counters begin again; null where the device does not bind itself.
    public var wrapBits: Int?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("rx_bytes", rxBytes, "Bytes received.")
        sink.field("tx_bytes", txBytes, "Bytes sent.")
        sink.field("rx_packets", rxPackets, "Packets received.")
        sink.field("tx_packets", txPackets, "Packets sent.")
        sink.field("rx_errors", rxErrors, "Errors received.")
        sink.field("tx_errors", txErrors, "Errors sending.")
        sink.field("rx_discards", rxDiscards, "Discarded on receipt.")
        sink.field("tx_discards", txDiscards, "Discarded on sending.")
        sink.field("wrap_bits", wrapBits, "Bits after which the counters begin again.")
    }
}
