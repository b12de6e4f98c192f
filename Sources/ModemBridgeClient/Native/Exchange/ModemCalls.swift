import HTTPTransport

/// Writes the requests of one modem as its own page would send them.
///
/// Head and body leave in one write: the modem answers before a body that comes late and then takes it for a request.
struct ModemCalls: Sendable, Hashable {
    static let maxPageBytes = 1 << 20
    static let maxAnswerBytes = 4 << 20

    var endpoint: ModemEndpoint
    var userAgent: String
    var tls: HTTPTLSOptions
    var connectTimeout: Duration
    /// Whether a connection may serve several requests. Not by default: what this family does with a kept connection is not known.
    var keepsConnections: Bool

    init(_ endpoint: ModemEndpoint, _ configuration: NativeConfiguration) {
        self.endpoint = endpoint
        userAgent = configuration.userAgent
        tls = configuration.tls
        connectTimeout = configuration.connectTimeout
        keepsConnections = configuration.keepsConnections
    }

    /// The page; with a cookie it holds the session's token.
    func page(cookie: String? = nil) -> HTTPTransportRequest { request("GET", "/", cookie: cookie, limit: Self.maxPageBytes) }

    func script() -> HTTPTransportRequest { request("GET", CipherKind.scriptPath, limit: Self.maxPageBytes) }
    func parameters() -> HTTPTransportRequest { request("POST", "/cgi/getGDPRParm", limit: Self.maxPageBytes) }
    func busy() -> HTTPTransportRequest { request("POST", "/cgi/getBusy", limit: Self.maxPageBytes) }

    /// An encrypted operation.
    func operation(_ body: [UInt8], cookie: String? = nil, token: String? = nil) -> HTTPTransportRequest {
        request("POST", "/cgi_gdpr?9", cookie: cookie, token: token, body: body, limit: Self.maxAnswerBytes)
    }

    private func request(
        _ method: String, _ path: String, cookie: String? = nil, token: String? = nil, body: [UInt8] = [], limit: Int
    ) -> HTTPTransportRequest {
        // Without a Referer the modem answers 403, without a browser's name 406, and it rejects compression.
        var headers = [("Accept", "*/*"), ("User-Agent", userAgent), ("Referer", endpoint.base + "/")]
        if !keepsConnections { headers.append(("Connection", "close")) }
        if let cookie { headers.append(("Cookie", cookie)) }
        if let token { headers.append(("TokenID", token)) }
        if !body.isEmpty { headers.append(("Content-Type", "text/plain")) }
        return HTTPTransportRequest(
            method: method, url: endpoint.base + path, headers: headers, body: body, freshConnection: !keepsConnections, maxBodyBytes: limit,
            connectTimeout: connectTimeout, tls: tls)
    }
}
