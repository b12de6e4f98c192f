/// Quality of the calls of a line.
public struct VoiceStats: ReportObject, Equatable {
    /// Packets lost on receipt, percent.
    public var lossPct: Observed<Double> = .notReported
    /// Jitter on receipt, milliseconds.
    public var jitterMs: Observed<Double> = .notReported
    /// Round trip, milliseconds.
    public var rttMs: Observed<Double> = .notReported
    /// Calls cut off.
    public var callsDropped: Observed<Int> = .notReported
    /// Seconds without a server.
    public var serverDownS: Observed<Int> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("loss_pct", lossPct, "Packets lost on receipt, percent.")
        sink.field("jitter_ms", jitterMs, "Jitter on receipt, milliseconds.")
        sink.field("rtt_ms", rttMs, "Round trip, milliseconds.")
        sink.field("calls_dropped", callsDropped, "Calls cut off.")
        sink.field("server_down_s", serverDownS, "Seconds without a server.")
    }
}
