/// What became of one source during one lookup. The words are fixed by the design and never translated.
public enum SourceState: String, ReportEnum {
    /// Everything that was asked for arrived.
    case ok
    /// Something arrived, something did not.
    case partial
    /// The data is older than what was asked for (a live read that did not happen, for example).
    case stale
    /// No answer before the deadline.
    case timeout
    /// The source could not be reached, or it broke the connection.
    case unreachable
    /// The source answered, and it does not know the device.
    case notFound = "not_found"
    /// The source refused our credentials.
    case authError = "auth_error"
    /// The source is occupied by somebody else (the modem's one web session, a CWMP session).
    case busy
    /// The source cannot answer for this model or firmware.
    case unsupported
    /// The source was not asked; the reason says why.
    case skipped
    /// An answer came that could not be understood.
    case parseError = "parse_error"

    /// Whether the source answered at all, so that its "I do not know" counts.
    public var answered: Bool {
        switch self {
        case .ok, .partial, .stale, .notFound, .busy, .unsupported: true
        case .timeout, .unreachable, .authError, .skipped, .parseError: false
        }
    }

    /// Whether the source brought data for the report.
    public var hasData: Bool { self == .ok || self == .partial || self == .stale }
}
