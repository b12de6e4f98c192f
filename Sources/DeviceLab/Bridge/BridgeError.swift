/// An error of the bridge's contract.
struct BridgeError: Error, Sendable {
    let status: Int
    let reason: String
    let code: String
    let message: String
    var retryable = false
    var retryAfterMs: Int?

    var response: LabResponse {
        var error = LabObject([
            ("code", .string(code)), ("message", .string(message)), ("retryable", .bool(retryable)),
        ])
        if let retryAfterMs { error["retry_after_ms"] = .number(String(retryAfterMs)) }
        var response = LabResponse.json(LabObject([("error", .object(error))]))
        response.status = status
        response.reason = reason
        if let retryAfterMs, status == 429 || status == 503 {
            response.headers.append(("Retry-After", String((retryAfterMs + 999) / 1_000)))
        }
        return response
    }

    static let unauthorized = BridgeError(
        status: 401, reason: "Unauthorized", code: "unauthorized", message: "Bearer token missing or wrong")
    static let unreachable = BridgeError(
        status: 504, reason: "Gateway Timeout", code: "modem_unreachable", message: "The modem does not answer",
        retryable: true, retryAfterMs: 30_000)
    static let tooMany = BridgeError(
        status: 429, reason: "Too Many Requests", code: "too_many", message: "The modem's queue is full",
        retryable: true, retryAfterMs: 2_000)

    static func badRequest(_ message: String) -> BridgeError {
        BridgeError(status: 400, reason: "Bad Request", code: "bad_request", message: message)
    }

    /// Hosts outside the documentation networks are not on the allow-list; inside, there is nobody.
    static func unknownHost(_ host: String) -> BridgeError {
        let allowed = ["192.0.2.", "198.51.100.", "203.0.113."]
        if allowed.contains(where: { host.hasPrefix($0) }) { return unreachable }
        return BridgeError(status: 403, reason: "Forbidden", code: "host_forbidden", message: "Host not on the allow-list")
    }

    /// The contract's error of a status, for a capture that names the status and has no recording.
    static func standard(status: Int) -> BridgeError {
        switch status {
        case 401: unauthorized
        case 403: unknownHost("")
        case 409:
            BridgeError(
                status: 409, reason: "Conflict", code: "session_busy", message: "Another web session is open",
                retryable: true, retryAfterMs: 60_000)
        case 422:
            BridgeError(
                status: 422, reason: "Unprocessable Content", code: "modem_unsupported", message: "No known web interface")
        case 423:
            BridgeError(
                status: 423, reason: "Locked", code: "modem_locked", message: "Too many failed logins",
                retryable: true, retryAfterMs: 600_000)
        case 424:
            BridgeError(
                status: 424, reason: "Failed Dependency", code: "bad_credentials", message: "The modem refused the login")
        case 429: tooMany
        case 502:
            BridgeError(
                status: 502, reason: "Bad Gateway", code: "modem_protocol", message: "The modem's answer makes no sense",
                retryable: true, retryAfterMs: 1_000)
        case 503:
            BridgeError(
                status: 503, reason: "Service Unavailable", code: "bridge_unavailable", message: "The bridge is starting",
                retryable: true, retryAfterMs: 5_000)
        default: unreachable
        }
    }
}
