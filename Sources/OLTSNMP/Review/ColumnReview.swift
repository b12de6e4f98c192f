/// What one column of a profile makes of the rows of a walk.
public struct ColumnReview: Sendable {
    public var name: String
    public var oid: OID
    public var unit: String?
    public var mark: EvidenceMark
    /// The reading in force, as a formula; nil when the raw number is the value.
    public var scale: String?
    public var rows = 0
    /// Rows with a value.
    public var decoded = 0
    /// Rows that say "none": sentinels, empty texts.
    public var none = 0
    /// Numbers outside what is physically plausible.
    public var implausible = 0
    /// Rows that are not of the column's kind.
    public var unreadable = 0
    /// Rows whose number does not fit the index.
    public var foreign = 0
    /// Lowest and highest value.
    public var range: ClosedRange<Double>?
    /// How often an enumeration said each of its words, `code_N` for numbers without one.
    public var words: [String: Int] = [:]
    /// What the numbers would mean under the readings of other profiles, the plausible ones first.
    public var rivals: [RivalReading] = []

    /// Rows came, and most of them make no sense.
    public var isSuspect: Bool { implausible + unreadable + foreign > 0 && (implausible + unreadable + foreign) * 2 >= rows - none }
}
