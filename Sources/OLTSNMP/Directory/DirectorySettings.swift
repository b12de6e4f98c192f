/// How often an OLT may be walked, and for how long.
public struct DirectorySettings: Sendable {
    /// At least this long between two walks of one OLT because of unknown serials.
    public var minimumInterval: Duration
    /// The same, when a row has just proved the directory wrong, or when the last walk brought no answer.
    public var evidenceInterval: Duration
    /// Time for one walk of the serial column.
    public var walkTime: Duration
    /// Time for the first question to an OLT, its sysObjectID.
    public var identifyTime: Duration

    public init(
        minimumInterval: Duration = .seconds(30), evidenceInterval: Duration = .seconds(5), walkTime: Duration = .seconds(60),
        identifyTime: Duration = .seconds(5)
    ) {
        self.minimumInterval = minimumInterval
        self.evidenceInterval = evidenceInterval
        self.walkTime = walkTime
        self.identifyTime = identifyTime
    }
}
