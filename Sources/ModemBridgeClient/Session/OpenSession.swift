/// A session as it is noted down, with what its logout takes. The request is encrypted; no password and no key of ours is in it.
struct OpenSession: Sendable, Hashable, Codable {
    var scheme: String
    var host: String
    var port: Int
    var cookie: String
    /// Nil until the page has told it.
    var token: String?
    /// The body of the logout.
    var logout: String
    /// Seconds since 1970.
    var openedAt: Int64

    var endpoint: ModemEndpoint? { ModemEndpoint.Scheme(rawValue: scheme).flatMap { ModemEndpoint(scheme: $0, host: host, port: port) } }
}
