/// What a leaf of a telephone socket is.
public enum VoiceSocketField: String, DialectField {
    /// By which lines refer to it.
    case id
    case status
    /// State of the line test.
    case test
    /// Milliamperes.
    case loopCurrent = "loop_current"
}
