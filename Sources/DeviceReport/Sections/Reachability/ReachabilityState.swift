/// How far a device can be reached, from all that look at it.
public enum ReachabilityState: String, ReportEnum {
    /// On the fibre as far as that is known, and heard of by management.
    case online
    /// On the fibre, and management never knew it.
    case opticalOnly = "optical_only"
    /// On the fibre, and management has lost it.
    case managementLost = "management_lost"
    /// Not on the fibre.
    case offline
    /// What would tell is missing, or the sources contradict each other.
    case unknown
}
