/// A code of the modem's own, where it did not do what it was asked.
struct ModemCode: Sendable, Hashable {
    let number: Int

    init(_ number: Int) { self.number = number }

    /// User or password refused; some builds say it also while locked.
    static let loginRefused = ModemCode(71233)
    /// The object is not in this build.
    static let noSuchObject = ModemCode(9804)
    /// The object wants another operation.
    static let wrongOperation = ModemCode(9003)
    /// Refused for this account.
    static let forbiddenObject = ModemCode(71011)

    /// Whether asking this firmware again is in vain.
    var isLasting: Bool { self == .noSuchObject || self == .forbiddenObject }

    /// The code of a bridge's contract.
    var reason: String {
        switch self {
        case .noSuchObject: "object_unsupported"
        case .forbiddenObject: "object_forbidden"
        case .wrongOperation: "wrong_operation"
        case .loginRefused: "bad_credentials"
        default: "modem_error"
        }
    }
}
