/// Why a value was not the one to be believed.
public enum LostBecause: String, ReportEnum {
    /// Older than its kind may be, and another was not.
    case expired
    /// Another source knows better.
    case lessAuthority = "less_authority"
    /// Another was observed later.
    case older
    /// The other was read with more certainty.
    case lessSure = "less_sure"
    /// Other evidence speaks against it.
    case overruled
}
