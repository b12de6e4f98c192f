import DeviceReport
import HTTPTransport

/// Why a call brought nothing, already in the words of a source status.
struct NBIFailure: Error, Sendable {
    var state: SourceState
    /// Stable code.
    var reason: String
    var detail: String
    var httpStatus: Int?
    var timings: PhaseTimings?
    /// Whether it speaks against the NBI as a whole, so that the breaker counts it.
    var isOutage = false

    init(_ state: SourceState, _ reason: String, _ detail: String, httpStatus: Int? = nil, timings: PhaseTimings? = nil, isOutage: Bool = false) {
        self.state = state
        self.reason = reason
        self.detail = detail
        self.httpStatus = httpStatus
        self.timings = timings
        self.isOutage = isOutage
    }

    /// The time after which an unanswered call speaks against the NBI rather than for a short deadline.
    static let patience = 2000.0

    /// A transfer that did not complete.
    init(_ error: HTTPTransportError) {
        let status = error.status
        let timings = PhaseTimings(error.timings)
        func made(_ state: SourceState, _ reason: String, _ detail: String, outage: Bool = false) -> NBIFailure {
            NBIFailure(state, reason, detail, httpStatus: status, timings: timings, isOutage: outage)
        }
        self =
            switch error.code {
            case .timeout: made(.timeout, "deadline", "The ACS did not answer before the deadline.", outage: error.timings.totalMs >= Self.patience)
            case .connectTimeout: made(.unreachable, "connect_timeout", "No connection to the ACS within the connect timeout.", outage: true)
            case .hostNotFound: made(.unreachable, "host_not_found", "The name of the ACS does not resolve.", outage: true)
            case .unreachable: made(.unreachable, "refused", "The ACS refused the connection or there is no route to it.", outage: true)
            case .reset: made(.unreachable, "reset", "The ACS broke the connection.", outage: true)
            case .emptyReply: made(.unreachable, "empty_reply", "The ACS closed the connection without an answer; a worker of it may have died.", outage: true)
            case .truncated: made(.parseError, "truncated", "The answer of the ACS ended in the middle.", outage: true)
            case .bodyTooLarge: made(.parseError, "body_too_large", "The answer of the ACS is larger than admitted.")
            case .headTooLarge: made(.parseError, "head_too_large", "The head of the ACS's answer is larger than admitted.")
            case .tls: made(.unreachable, "tls", "TLS with the ACS failed.", outage: true)
            case .protocolError: made(.parseError, "not_http", "What the ACS said is not HTTP.")
            case .cancelled: made(.skipped, "cancelled", "Nobody waited for the answer any more.")
            case .invalidRequest: made(.skipped, "bad_configuration", "The configured address or header of the ACS cannot be used.")
            case .overloaded: made(.skipped, "overloaded", "Too many requests wait for the ACS already.")
            case .unavailable: made(.skipped, "transport_unavailable", "The HTTP transport was shut down or is out of resources.")
            }
    }

    /// An answer that is no data. Nil when it is a 200 with JSON.
    init?(_ reply: NBIReply) {
        let timings = PhaseTimings(reply.timings)
        let status = reply.status
        switch status {
        case 200:
            guard let type = reply.contentType?.lowercased(), type.hasPrefix("application/json") else {
                self.init(.parseError, "wrong_content_type", "The ACS answered with something other than JSON.", httpStatus: status, timings: timings)
                return
            }
            return nil
        case 401: self.init(.authError, "unauthorized", "The ACS, or a proxy before it, wants other credentials.", httpStatus: status, timings: timings)
        case 403: self.init(.authError, "forbidden", "The ACS, or a proxy before it, refuses access.", httpStatus: status, timings: timings)
        case 300...399:
            self.init(.unreachable, "unexpected_redirect", "The configured address of the ACS answers with a redirect.", httpStatus: status, timings: timings)
        case 404, 405:
            self.init(.unreachable, "not_an_nbi", "Nothing at the configured address answers like an NBI.", httpStatus: status, timings: timings)
        case 429: self.init(.busy, "too_many_requests", "A proxy before the ACS asks us to slow down.", httpStatus: status, timings: timings)
        case 500...:
            self.init(.unreachable, "http_\(status)", "The ACS, or a proxy before it, answered with an error.", httpStatus: status, timings: timings)
        default: self.init(.parseError, "http_\(status)", "The ACS answered with an unexpected status.", httpStatus: status, timings: timings)
        }
    }
}
