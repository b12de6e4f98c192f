import TR181

/// What happened since the last step of a visit.
enum SessionEvent: Sendable {
    case begin
    case answered(PublicAnswers)
    case waited
    case login(LoginResult)
    /// The page, asked for with the session's cookie; nil when it did not come.
    case page(ModemPage?)
    /// The page, asked for without a session after a refused login.
    case lockPage(ModemPage?)
    case operation(OperationResult)
    case loggedOut
    /// Nobody waits any more.
    case cancelled
}

/// What became of the one login.
enum LoginResult: Sendable, Equatable {
    case accepted
    case refused(ModemCode)
    /// An answer that cannot be decrypted or understood.
    case unreadable
    case failed(BridgeFailure)
}

/// What became of one operation within a session.
enum OperationResult: Sendable, Hashable {
    case answer(ModemAnswer)
    /// One of the forms in which a modem tells that the session is somebody else's, or that it is not well.
    case suspicious
    /// No answer within a call's time.
    case slow
}
