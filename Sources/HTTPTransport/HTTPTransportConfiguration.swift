/// The limits of one ``HTTPTransport``. All of them are finite.
public struct HTTPTransportConfiguration: Sendable, Hashable {
    /// Transfers at the same time to one server (scheme, host and port). Further ones wait. At least 1.
    public var maxConnectionsPerHost: Int

    /// Transfers at the same time in all. Further ones wait. At least 1.
    public var maxConnections: Int

    /// Transfers that may wait for a connection. Further ones fail with ``HTTPTransportError/Code/overloaded``.
    public var maxWaiting: Int

    /// The most bytes of status line and header fields accepted in one answer, interim answers and trailers included.
    public var maxHeadBytes: Int

    /// Bytes read from a connection at once; memory for it is held only while a transfer is active. 1 KiB to 512 KiB.
    public var receiveBufferBytes: Int

    /// Idle connections are closed when nothing has been asked of the transport for this long.
    public var idleSweep: Duration

    /// The `User-Agent` header; nil sends none. Only its printable ASCII characters are kept.
    public var userAgent: String?

    public init(
        maxConnectionsPerHost: Int = 96, maxConnections: Int = 1024, maxWaiting: Int = 4096, maxHeadBytes: Int = 64 << 10,
        receiveBufferBytes: Int = 16 << 10, idleSweep: Duration = .seconds(10), userAgent: String? = "diag"
    ) {
        self.maxConnectionsPerHost = max(1, maxConnectionsPerHost)
        self.maxConnections = max(1, maxConnections)
        self.maxWaiting = max(0, maxWaiting)
        self.maxHeadBytes = max(256, maxHeadBytes)
        self.receiveBufferBytes = min(max(1 << 10, receiveBufferBytes), 512 << 10)
        self.idleSweep = max(.milliseconds(10), idleSweep)
        self.userAgent = userAgent.map { text in String(text.unicodeScalars.filter { $0.isASCII && $0.value >= 32 && $0.value != 127 }) }
    }
}
