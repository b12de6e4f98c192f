/// The telephone socket of a line.
public struct VoiceSocket: ReportObject, Equatable {
    /// State, as the device says it.
    public var status: Observed<String> = .notReported
    /// State of the line test.
    public var test: Observed<String> = .notReported
    /// Loop current of the last test, milliamperes.
    public var loopCurrentMA: Observed<Double> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("status", status, "State, as the device says it.")
        sink.field("test", test, "State of the line test.")
        sink.field("loop_current_ma", loopCurrentMA, "Loop current of the last test, milliamperes.")
    }
}
