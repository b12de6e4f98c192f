/// What another source said where it said something else than the value that was chosen.
public struct Conflict: Sendable, Equatable {
    /// The value as text; nil when what it said was that there is none.
    public var value: String?
    /// Why it has no value, when it has none.
    public var reason: UnknownReason?
    public var origin: Origin
    public var lost: LostBecause

    /// Nil where nobody said anything.
    public init?<Value: ReportScalar>(_ loser: Observed<Value>, lost: LostBecause) {
        guard let origin = loser.origin else { return nil }
        value = loser.value?.reportText
        reason = loser.reason
        self.origin = origin
        self.lost = lost
    }
}
