/// One HTTP request, complete in memory.
///
/// Nothing in it is repaired on the way: a URL or a header that is not valid as it stands is refused with
/// ``HTTPTransportError/Code/invalidRequest`` before a connection is opened.
public struct HTTPTransportRequest: Sendable {
    /// The method, upper case. `CONNECT` and `TRACE` are refused.
    public var method: String

    /// An absolute `http` or `https` URL in ASCII, percent-encoded by the caller, without user information.
    /// The path is sent exactly as written (`..` is not resolved, `%2D` is not decoded).
    public var url: String

    /// Header fields in order. `Content-Length`, `Transfer-Encoding` and `Expect` belong to the transport and are refused.
    /// Nothing is added beyond `Host`, `Accept`, `User-Agent` and `Content-Length`.
    public var headers: [(String, String)]

    /// The message body. Empty with a method other than POST, PUT and PATCH: no body at all.
    public var body: [UInt8]

    /// Opens a connection for this request alone and closes it afterwards. For requests that must not be sent twice.
    public var freshConnection: Bool

    /// The most body bytes accepted. More, announced or received, ends the transfer with ``HTTPTransportError/Code/bodyTooLarge``.
    public var maxBodyBytes: Int

    /// A connection that idled this long or longer is not reused. Whole seconds count, rounded down; below 1 s: no reuse.
    public var maxIdleConnectionAge: Duration

    /// The longest wait for name lookup, connection and TLS handshake together. The deadline bounds it too.
    public var connectTimeout: Duration

    /// How the server's certificate is judged.
    public var tls: HTTPTLSOptions

    /// The idle limit for servers that close an idle connection after five seconds, as GenieACS does.
    public static let defaultMaxIdleConnectionAge = Duration.seconds(4)

    public init(
        method: String = "GET",
        url: String,
        headers: [(String, String)] = [],
        body: [UInt8] = [],
        freshConnection: Bool = false,
        maxBodyBytes: Int = 16 << 20,
        maxIdleConnectionAge: Duration = Self.defaultMaxIdleConnectionAge,
        connectTimeout: Duration = .seconds(3),
        tls: HTTPTLSOptions = HTTPTLSOptions()
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.freshConnection = freshConnection
        self.maxBodyBytes = maxBodyBytes
        self.maxIdleConnectionAge = maxIdleConnectionAge
        self.connectTimeout = connectTimeout
        self.tls = tls
    }
}
