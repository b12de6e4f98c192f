/// Telephone.
public struct VoiceSection: ReportObject, Equatable {
    /// Lines.
    public var lines: [VoiceLine] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.array("lines", lines, "Lines.")
    }
}
