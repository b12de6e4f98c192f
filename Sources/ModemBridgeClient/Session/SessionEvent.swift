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
