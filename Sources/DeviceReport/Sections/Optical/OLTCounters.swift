/// What the OLT has counted of one ONU since its counters began. From the customer's side: up is towards the Internet.
public struct OLTCounters: ReportObject, Equatable {
    public var upBytes: Observed<Int> = .notReported
    public var downBytes: Observed<Int> = .notReported
    public var upPackets: Observed<Int> = .notReported
    public var downPackets: Observed<Int> = .notReported
    public var upDrops: Observed<Int> = .notReported
    public var downDrops: Observed<Int> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("up_bytes", upBytes, "Bytes from the customer.")
        sink.field("down_bytes", downBytes, "Bytes to the customer.")
        sink.field("up_packets", upPackets, "Packets from the customer.")
        sink.field("down_packets", downPackets, "Packets to the customer.")
        sink.field("up_drops", upDrops, "Packets from the customer that were dropped.")
        sink.field("down_drops", downDrops, "Packets to the customer that were dropped.")
    }
}
