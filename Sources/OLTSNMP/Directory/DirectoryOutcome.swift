/// How the last look through one OLT's serials ended. Only `complete` can prove that an ONU is not there.
public enum DirectoryOutcome: Sendable, Equatable {
    case complete(onus: Int)
    /// Stopped before the end of the table.
    case truncated(SNMPWalk.Truncation)
    /// The OLT did not answer, or stopped answering.
    case silent
    case failed(SNMPError)
    /// No profile fits this OLT.
    case unsupported
}
