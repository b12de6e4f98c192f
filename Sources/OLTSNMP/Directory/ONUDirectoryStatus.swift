/// What the directory knows of one OLT.
public struct ONUDirectoryStatus: Sendable, Equatable {
    public var olt: String
    /// Name of its profile, nil while unknown.
    public var profile: String?
    /// What its agent turned out to be; nil while unknown.
    public var identity: OLTIdentity?
    /// ONUs known on it.
    public var onus: Int
    /// How the last walk ended; nil before the first.
    public var outcome: DirectoryOutcome?
    /// Walks since the start.
    public var walks: Int
}
