import DeviceReport
import HTTPTransport

extension BridgeFailure {
    /// A transfer that did not complete.
    init(_ error: HTTPTransportError) {
        let (state, reason, detail): (SourceState, String, String) =
            switch error.code {
            case .timeout: (.timeout, "deadline", "The bridge did not answer before the deadline.")
            case .connectTimeout: (.unreachable, "connect_timeout", "No connection to the bridge within the connect timeout.")
            case .hostNotFound: (.unreachable, "host_not_found", "The name of the bridge does not resolve.")
            case .unreachable: (.unreachable, "refused", "The bridge refused the connection or there is no route to it.")
            case .reset: (.unreachable, "reset", "The bridge broke the connection.")
            case .emptyReply: (.unreachable, "empty_reply", "The bridge closed the connection without an answer.")
            case .truncated: (.parseError, "truncated", "The answer of the bridge ended in the middle.")
            case .bodyTooLarge: (.parseError, "body_too_large", "The answer of the bridge is larger than admitted.")
            case .headTooLarge: (.parseError, "head_too_large", "The head of the bridge's answer is larger than admitted.")
            case .tls: (.unreachable, "tls", "TLS with the bridge failed.")
            case .protocolError: (.parseError, "not_http", "What the bridge said is not HTTP.")
            case .cancelled: (.skipped, "cancelled", "Nobody waited for the answer any more.")
            case .invalidRequest: (.skipped, "bad_configuration", "The configured address or token of the bridge cannot be used.")
            case .overloaded: (.skipped, "overloaded", "Too many requests wait for the bridge already.")
            case .unavailable: (.skipped, "transport_unavailable", "The HTTP transport was shut down or is out of resources.")
            }
        self.init(state, reason, detail, httpStatus: error.status, timings: PhaseTimings(error.timings))
    }
}
