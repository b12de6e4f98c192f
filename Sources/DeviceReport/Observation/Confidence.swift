/// How far a value may be trusted, strongest first.
public enum Confidence: String, ReportEnum {
    /// Read from a leaf whose meaning and scale are known.
    case measured
    /// Computed from measured values by a known rule.
    case derived
    /// The scale or the meaning was guessed; never enough for a critical finding on its own.
    case inferred
    /// Taken for granted because nothing contradicts it.
    case assumed
}
