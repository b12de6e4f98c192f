/// What a modem says to everybody, asked at once: none of it needs or touches a session.
struct PublicAnswers: Sendable {
    var busy: BusyState?
    var parameters: GDPRParameters?
    /// Of a page that was asked for its script.
    var cipher: CipherKind?
    /// Whether the script came at all.
    var hasScript = false
    /// Of a page that was asked for itself.
    var page: ModemPage?
    /// Why not a single answer came.
    var failure: BridgeFailure?
}
