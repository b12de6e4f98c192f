/// What an agent turned out to be.
public enum OLTIdentity: Sendable, Equatable {
    /// The profile of this name reads it.
    case profile(String, reasons: [String])
    /// One of these layouts, and nothing in its tables has told which yet: it may not have a single ONU.
    case undecided([String], reasons: [String])
    /// Equipment of a known vendor that is no OLT.
    case notAnOLT(String)
    /// An OLT that nobody has described.
    case notDescribed(String)
    /// No profile knows it.
    case unknown

    public var profileName: String? {
        if case .profile(let name, _) = self { name } else { nil }
    }
}
