/// The error-status values the agent answers with (RFC 3416, section 3).
enum SNMPErrorStatus: Int32 {
    case noError = 0
    case tooBig = 1
    case noSuchName = 2
    case readOnly = 4
    case genErr = 5
    case authorizationError = 16
    case notWritable = 17
}
