/// The limits of the fleet, and of the models that need their own.
public struct ThresholdBook: Sendable, Equatable {
    public var fleet = Thresholds()
    /// Whole sets, by the model as the report names it.
    public var models: [String: Thresholds] = [:]

    public init() {}

    public func limits(of model: String?) -> Thresholds { model.flatMap { models[$0] } ?? fleet }
}
