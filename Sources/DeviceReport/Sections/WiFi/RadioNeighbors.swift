/// The networks of others that a radio hears. Their names and addresses are no concern of a report.
public struct RadioNeighbors: ReportObject, Equatable {
    /// Networks heard in the band.
    public var count: Int = 0
    /// Of them on the radio's own channel; null where that is not known.
    public var coChannel: Int?
    /// Of them on other channels whose width reaches into the radio's; null where that is not known.
    public var overlapping: Int?
    /// Loudest of them, dBm.
    public var strongestDBm: Observed<Double> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("count", count, "Networks heard in the band.")
        sink.field("co_channel", coChannel, "Of them on the radio's own channel.")
        sink.field("overlapping", overlapping, "Of them on other channels that reach into the radio's.")
        sink.field("strongest_dbm", strongestDBm, "Loudest of them, dBm.")
    }
}
