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
}
