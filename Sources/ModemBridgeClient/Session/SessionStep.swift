/// What is to be done next in a visit.
enum SessionStep: Sendable, Hashable {
    /// - Parameter introduces: whether page and script are wanted too.
    case ask(introduces: Bool)
    case pause(until: ContinuousClock.Instant)
    case login
    /// Fetch the page with the session's cookie: for its token, or to see whether the session is alive.
    case page
    /// Fetch the page without a session, to see whether the interface is locked.
    case lockPage
    case send(ModemOperation)
    case logout
    case finished
}
