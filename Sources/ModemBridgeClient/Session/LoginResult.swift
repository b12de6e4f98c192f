/// What became of the one login.
enum LoginResult: Sendable, Equatable {
    case accepted
    case refused(ModemCode)
    /// An answer that cannot be decrypted or understood.
    case unreadable
    case failed(BridgeFailure)
}
