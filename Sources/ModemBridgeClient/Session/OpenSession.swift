/// A session as it is noted down, with what its logout takes. The request is encrypted; no password and no key of ours is in it.
struct OpenSession: Sendable, Hashable, Codable {
    /// By which the device is known; its credentials are found by it.
    var managementHost: String
    var scheme: String
    var host: String
    var port: Int
    /// Nil while the login is under way.
    var cookie: String?
    /// Nil until the page has told it.
    var token: String?
    /// The body of the logout; nil while the login is under way.
    var logout: String?
    /// Seconds since 1970.
    var openedAt: Int64

    init(managementHost: String, endpoint: ModemEndpoint, openedAt: Int64) {
        self.managementHost = managementHost
        scheme = endpoint.scheme.rawValue
        host = endpoint.host
        port = endpoint.port
        self.openedAt = openedAt
    }

    var endpoint: ModemEndpoint? { ModemEndpoint.Scheme(rawValue: scheme).flatMap { ModemEndpoint(scheme: $0, host: host, port: port) } }
}
