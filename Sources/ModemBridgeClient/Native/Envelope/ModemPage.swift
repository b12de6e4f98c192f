/// What the modem's own page says about itself, with or without a session.
struct ModemPage: Sendable, Hashable {
    var model: String?
    /// The account that the page's password is for: `user` or `admin`.
    var account: String?
    /// Wrong passwords counted so far.
    var failedLogins: Int?
    /// Whether the interface is locked, and for how many seconds more.
    var isLocked = false
    var lockSeconds: Int?
    /// Whether it is the page that a stranger sees: it says at least something of the modem.
    var isKnown: Bool { model != nil || account != nil || failedLogins != nil }
    /// Of the session whose cookie the request carried; nil when there is none.
    var token: String?

    init(_ body: [UInt8]) {
        let page = PageVariables(body)
        model = page["modelName"].flatMap { $0.isEmpty ? nil : $0 }
        account = page["adminType"].flatMap { $0 == "user" || $0 == "admin" ? $0 : nil }
        failedLogins = page.number("authTimes")
        isLocked = (page.number("forbidFlag") ?? 0) != 0
        lockSeconds = page.number("forbidTime").map { min(max($0, 0), 86_400) }
        token = page["token"].flatMap { Self.isToken($0) ? $0 : nil }
    }

    /// It goes into a header: digits and letters of hexadecimal only.
    private static func isToken(_ text: String) -> Bool {
        (8...128).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) || (65...70).contains($0) }
    }
}
