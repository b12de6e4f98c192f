/// What became of one operation within a session.
enum OperationResult: Sendable, Hashable {
    case answer(ModemAnswer)
    /// One of the forms in which a modem tells that the session is somebody else's, or that it is not well.
    case suspicious
    /// No answer within a call's time.
    case slow
}
