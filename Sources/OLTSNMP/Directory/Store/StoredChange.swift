/// What one walk changed, for the store.
public struct StoredChange: Sendable, Equatable {
    public var olt: StoredOLT
    /// New rows, and rows that say something else now.
    public var put: [ListedONU]
    /// Row numbers at which nobody stands any more.
    public var dropped: [[UInt32]]
    /// `put` is all there is: what is kept of this OLT goes first.
    public var replacesAll: Bool

    public init(olt: StoredOLT, put: [ListedONU] = [], dropped: [[UInt32]] = [], replacesAll: Bool = false) {
        self.olt = olt
        self.put = put
        self.dropped = dropped
        self.replacesAll = replacesAll
    }
}
