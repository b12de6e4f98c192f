/// The judgement. `unknown` means that we could not look, never that nothing was found.
public enum Verdict: String, ReportEnum {
    case ok, degraded, down, unknown
}
