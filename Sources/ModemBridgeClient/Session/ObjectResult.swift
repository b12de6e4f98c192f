import TR181

/// One object of a reading.
struct ObjectResult: Sendable, Hashable {
    enum Outcome: Sendable, Hashable {
        case rows([[WebReply.Attribute]])
        /// A code of the contract, and the modem's own.
        case failed(String, ModemCode?)
    }

    let name: String
    let outcome: Outcome

    var isOK: Bool {
        if case .rows = outcome { return true }
        return false
    }

    /// The firmware does not have it, and will not have it the next time.
    var isLacking: Bool {
        if case .failed(_, let code?) = outcome { return code.isLasting }
        return false
    }
}
