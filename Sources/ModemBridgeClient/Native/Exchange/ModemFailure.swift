import DeviceReport
import HTTPTransport

extension BridgeFailure {
    /// A call to the modem itself that did not complete.
    init(modem error: HTTPTransportError) {
        switch error.code {
        case .timeout: self.init(.timeout, "deadline", "The modem did not answer before the deadline.", blame: .modem)
        case .cancelled: self.init(.skipped, "cancelled", "Nobody waited for the answer any more.")
        case .invalidRequest: self.init(.skipped, "bad_configuration", "The modem's address cannot be used.")
        case .overloaded, .unavailable: self.init(.skipped, "transport_unavailable", "The HTTP transport has no room or was shut down.")
        case .bodyTooLarge, .headTooLarge, .truncated, .protocolError:
            self.init(.parseError, "modem_protocol", "The modem's answer could not be understood.", blame: .modem)
        case .tls: self.init(.unreachable, "tls", "TLS with the modem failed.", blame: .modem)
        case .connectTimeout, .hostNotFound, .unreachable, .reset, .emptyReply:
            self.init(.unreachable, "modem_unreachable", "The modem's web interface does not answer.", blame: .modem)
        }
    }

    static let noSession = BridgeFailure(.busy, "session_busy", "Somebody is in the modem's web interface.")
    static let takenOver = BridgeFailure(.busy, "session_taken_over", "Somebody logged in to the modem's web interface during the read.")
    static let deadline = BridgeFailure(.timeout, "deadline", "The modem did not answer before the deadline.")
    static let cancelled = BridgeFailure(.skipped, "cancelled", "Nobody waited for the answer any more.")
    static let noise = BridgeFailure(.parseError, "modem_protocol", "The modem's answer could not be understood.", blame: .modem)
    static let unknownBusy = BridgeFailure(
        .unsupported, "modem_unsupported", "The modem does not say whether somebody is logged in.", blame: .block(ms: tenMinutes))
    static let unknownCipher = BridgeFailure(
        .unsupported, "modem_unsupported", "The modem's page encrypts in a way that is not known.", blame: .block(ms: tenMinutes))
    static let noModem = BridgeFailure(.unsupported, "modem_unsupported", "What answers there is no modem of a known kind.", blame: .block(ms: tenMinutes))
    /// Nothing that was sent after the login can be trusted, and trying once more is another login.
    static let loginUnreadable = BridgeFailure(
        .parseError, "modem_protocol", "The modem's answer to the login could not be understood.", blame: .block(ms: tenMinutes))

    static func locked(seconds: Int?) -> BridgeFailure {
        var failure = BridgeFailure(
            .busy, "modem_locked", "The modem locked its web interface after wrong passwords.",
            blame: .block(ms: seconds.map { max($0, 1) * 1000 } ?? tenMinutes))
        failure.retryAfterMs = seconds.map { max($0, 1) * 1000 }
        return failure
    }

    /// One is enough: it is not tried again before the modem's own lock-out time is over.
    static func badCredentials(lockOut: Duration) -> BridgeFailure {
        BridgeFailure(
            .authError, "bad_credentials", "The modem refused the credentials.", blame: .block(ms: max(tenMinutes, Int(lockOut / .milliseconds(1)))))
    }
}
