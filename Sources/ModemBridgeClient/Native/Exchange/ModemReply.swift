/// One answer of a modem, as far as a session looks at it.
struct ModemReply: Sendable {
    var status: Int
    /// Values of `Set-Cookie`.
    var cookies: [String] = []
    var location: String?
    var body: [UInt8] = []

    /// The session's cookie, `JSESSIONID=…`; nil when none is set. It goes back into a header, so it is letters and digits only.
    var sessionCookie: String? {
        for cookie in cookies {
            guard let pair = cookie.split(separator: ";").first, let equals = pair.firstIndex(of: "=") else { continue }
            let name = pair[..<equals].filter { $0 != " " }
            let value = pair[pair.index(after: equals)...].filter { $0 != " " }
            guard name.uppercased() == "JSESSIONID", value != "deleted", (8...128).contains(value.utf8.count),
                value.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) })
            else { continue }
            return "JSESSIONID=\(value)"
        }
        return nil
    }
}
