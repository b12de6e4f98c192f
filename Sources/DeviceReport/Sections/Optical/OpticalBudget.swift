/// Loss of the fibre between OLT and ONU.
public struct OpticalBudget: ReportObject, Equatable {
    /// OLT sent minus ONU received, dB.
    public var downLossDB: Double?
    /// ONU sent minus OLT received, dB.
    public var upLossDB: Double?
    /// Up minus down, dB.
    public var asymmetryDB: Double?
    /// What was assumed.
    public var assumptions: [String] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("down_loss_db", downLossDB, "OLT sent minus ONU received, dB.")
        sink.field("up_loss_db", upLossDB, "ONU sent minus OLT received, dB.")
        sink.field("asymmetry_db", asymmetryDB, "Up minus down, dB.")
        sink.list("assumptions", assumptions, "What was assumed.")
    }
}
