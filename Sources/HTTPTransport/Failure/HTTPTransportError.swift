/// Why a transfer gave no complete answer. Carries nothing of the request: no host, no path, no header.
public struct HTTPTransportError: Error, Sendable {
    /// The kind of failure. The raw value is stable and bounded: fit for a metric label and a JSON reason.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The deadline passed.
        case timeout
        /// The connection (name, TCP or TLS) was not there within the connect timeout.
        case connectTimeout = "connect_timeout"
        /// The name does not resolve.
        case hostNotFound = "host_not_found"
        /// Refused, no route, or closed by the network while connecting.
        case unreachable
        /// The connection broke while the request was sent or the answer awaited or read. On a **reused** connection without a
        /// status, the server most likely closed it as idle: an idempotent request may be sent once more, by the caller.
        case reset
        /// The server closed a new connection without a byte of an answer. A GenieACS worker that died does this, after 21 s.
        case emptyReply = "empty_reply"
        /// The answer ended before its announced end (Content-Length or chunks).
        case truncated
        /// The answer's body is larger than the request admits.
        case bodyTooLarge = "body_too_large"
        /// The answer's head is larger than the configuration admits.
        case headTooLarge = "head_too_large"
        /// Handshake, certificate, pin or CA file.
        case tls
        /// What the server said is not HTTP/1.x.
        case protocolError = "protocol_error"
        /// The Swift task was cancelled.
        case cancelled
        /// The request was refused before anything was sent.
        case invalidRequest = "invalid_request"
        /// More requests wait for a connection than the configuration admits. Nothing was sent.
        case overloaded
        /// The transport was shut down, or the system is out of descriptors or memory.
        case unavailable
    }

    public let code: Code

    /// A short English text without personal data.
    public let detail: String

    /// Where the time went until the failure.
    public let timings: HTTPTimings

    /// The status code, when a whole head had arrived.
    public let status: Int?

    /// How many bytes of the body had arrived.
    public let bodyBytes: Int

    /// Whether the request went over a connection an earlier one had opened.
    public let reusedConnection: Bool

    /// libcurl's own code, 0 when the failure is not libcurl's.
    public let curlCode: Int

    public init(
        code: Code, detail: String, timings: HTTPTimings = HTTPTimings(), status: Int? = nil, bodyBytes: Int = 0,
        reusedConnection: Bool = false, curlCode: Int = 0
    ) {
        self.code = code
        self.detail = detail
        self.timings = timings
        self.status = status
        self.bodyBytes = bodyBytes
        self.reusedConnection = reusedConnection
        self.curlCode = curlCode
    }

    /// A label of bounded cardinality for metrics.
    public var metricLabel: String { code.rawValue }

    static func invalid(_ detail: String) -> Self { Self(code: .invalidRequest, detail: detail) }
}

extension HTTPTransportError: CustomStringConvertible {
    public var description: String { "\(code.rawValue): \(detail)" }
}
