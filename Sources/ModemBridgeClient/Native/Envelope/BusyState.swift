/// The answer of `getBusy`.
struct BusyState: Sendable, Hashable {
    /// Somebody is logged in.
    let isLoggedIn: Bool
    /// The interface is held by somebody.
    let isBusy: Bool

    /// Of a modem that does not say it; for who does not care.
    static let unknown = BusyState(isLoggedIn: false, isBusy: false)

    private init(isLoggedIn: Bool, isBusy: Bool) {
        self.isLoggedIn = isLoggedIn
        self.isBusy = isBusy
    }

    var somebodyIsThere: Bool { isLoggedIn || isBusy }

    /// Nil when the answer says neither.
    init?(_ body: [UInt8]) {
        let page = PageVariables(body)
        guard page["isLogined"] != nil || page["isBusy"] != nil else { return nil }
        isLoggedIn = (page.number("isLogined") ?? 0) != 0
        isBusy = (page.number("isBusy") ?? 0) != 0
    }
}
