public import HTTPTransport

/// Where the NBI is and how it is asked.
public struct ACSConfiguration: Sendable, Hashable {
    /// `http://acs.example:7557`, or a path below a proxy; a trailing slash does no harm.
    public var baseURL: String
    public var credentials: ACSCredentials
    public var tls: HTTPTLSOptions
    /// The longest wait for a connection.
    public var connectTimeout: Duration
    /// The most bytes of one answer. A whole modem is about 1 MB.
    public var maxBodyBytes: Int
    /// The most parameters one live read asks for.
    public var maxLiveLeaves: Int
    /// Also look for an unknown serial inside the documents; see `NBIVocabulary`.
    public var scansForSerial: Bool
    /// When to stop asking an ACS that does not answer; nil never stops.
    public var breaker: CircuitBreaker.Limits?

    public init(
        baseURL: String, credentials: ACSCredentials = .none, tls: HTTPTLSOptions = HTTPTLSOptions(), connectTimeout: Duration = .seconds(2),
        maxBodyBytes: Int = 16 << 20, maxLiveLeaves: Int = 96, scansForSerial: Bool = false, breaker: CircuitBreaker.Limits? = .standard
    ) {
        self.baseURL = baseURL
        self.credentials = credentials
        self.tls = tls
        self.connectTimeout = connectTimeout
        self.maxBodyBytes = maxBodyBytes
        self.maxLiveLeaves = maxLiveLeaves
        self.scansForSerial = scansForSerial
        self.breaker = breaker
    }

    /// The request for one call.
    func request(_ call: NBICall, freshConnection: Bool = false) -> HTTPTransportRequest {
        var base = baseURL
        while base.last == "/" { base.removeLast() }
        var headers: [(String, String)] = [("Accept", "application/json")]
        if let field = credentials.field { headers.append(field) }
        if !call.body.isEmpty { headers.append(("Content-Type", "application/json")) }
        return HTTPTransportRequest(
            method: call.method, url: base + call.target, headers: headers, body: call.body,
            // A task sent twice is run twice, and libcurl repeats a request when an idle connection turns out closed.
            freshConnection: freshConnection || !call.isRepeatable, maxBodyBytes: maxBodyBytes, connectTimeout: connectTimeout, tls: tls)
    }
}
