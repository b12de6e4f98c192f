/// What a column's numbers would mean under another scale that is in use for the quantity.
public struct RivalReading: Sendable, Equatable {
    public var scale: ColumnScale
    /// Profiles that read the quantity so.
    public var profiles: [String]
    /// Numbers that would be plausible.
    public var plausible: Int
    public var implausible: Int
    /// Of the plausible ones.
    public var range: ClosedRange<Double>?

    public var text: String { scale.text ?? "v" }
}
