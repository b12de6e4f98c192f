import DeviceReport

extension BridgeFailure {
    /// An answer that is an error, by the code in its body, else by its status.
    init(_ reply: BridgeReply) {
        let content = reply.isJSON ? ErrorBody.read(reply.body) : nil
        let retryAfterMs = content?.retryAfterMs ?? reply.retryAfterSeconds.map { min(max($0, 0), 86_400) * 1000 }
        let known = content?.code.flatMap { Self.contract($0, status: reply.status, retryAfterMs: retryAfterMs) }
        self = known ?? Self.byStatus(reply.status, isJSON: reply.isJSON)
        httpStatus = reply.status
        timings = PhaseTimings(reply.timings)
        isRetryable = content?.retryable ?? false
        answer = reply.isJSON ? reply.body : nil
        self.retryAfterMs = retryAfterMs.map { min(max($0, 0), 24 * 3_600_000) }
    }

    /// A job that failed carries the same error as an answer.
    init(job error: JobBody.Failure?, reply: BridgeReply) {
        self =
            error?.code.flatMap { Self.contract($0, status: reply.status, retryAfterMs: error?.retryAfterMs) }
            ?? BridgeFailure(.unreachable, "job_failed", "The bridge's read failed.")
        httpStatus = reply.status
        timings = PhaseTimings(reply.timings)
        retryAfterMs = error?.retryAfterMs.map { min(max($0, 0), 24 * 3_600_000) }
    }

    /// The contract's codes. Nil for a code it does not have.
    static func contract(_ code: String, status: Int, retryAfterMs: Int?) -> BridgeFailure? {
        switch code {
        case "bad_request": BridgeFailure(.unsupported, code, "The bridge does not understand the request.")
        case "unauthorized": BridgeFailure(.authError, code, "The bridge refused our credentials.")
        case "host_forbidden": BridgeFailure(.unsupported, code, "The modem's address is not on the bridge's list.", blame: .block(ms: tenMinutes))
        case "unknown_job": BridgeFailure(.unreachable, code, "The bridge lost the read.")
        case "session_busy": BridgeFailure(.busy, code, "Somebody is in the modem's web interface.")
        case "session_taken_over": BridgeFailure(.busy, code, "Somebody logged in to the modem's web interface during the read.")
        case "modem_unsupported": BridgeFailure(.unsupported, code, "The bridge does not know this modem's web interface.", blame: .block(ms: tenMinutes))
        case "modem_locked":
            BridgeFailure(.busy, code, "The modem locked its web interface after wrong passwords.", blame: .block(ms: retryAfterMs ?? tenMinutes))
        // One wrong login is enough: the modem counts them, and after a few it locks the customer out too.
        case "bad_credentials": BridgeFailure(.authError, code, "The modem refused the bridge's credentials.", blame: .block(ms: tenMinutes))
        case "too_many": BridgeFailure(.busy, code, "The bridge has as many reads as it can do.")
        case "modem_protocol": BridgeFailure(.parseError, code, "The modem's answer could not be understood.", blame: .modem)
        case "bridge_unavailable": BridgeFailure(.unreachable, code, "The bridge is not ready.")
        case "modem_unreachable": BridgeFailure(.unreachable, code, "The modem's web interface does not answer.", blame: .modem)
        case "deadline": BridgeFailure(.timeout, code, "The modem did not answer before the deadline.")
        case "object_unsupported": BridgeFailure(.unsupported, code, "The modem does not know what was asked for.")
        default: nil
        }
    }

    static let tenMinutes = 600_000

    private static func byStatus(_ status: Int, isJSON: Bool) -> BridgeFailure {
        switch status {
        case 300...399: BridgeFailure(.unreachable, "unexpected_redirect", "The configured address of the bridge answers with a redirect.")
        case 401: BridgeFailure(.authError, "unauthorized", "The bridge, or a proxy before it, wants other credentials.")
        case 403: BridgeFailure(.authError, "forbidden", "The bridge, or a proxy before it, refuses access.")
        case 404, 405: BridgeFailure(.unreachable, "not_a_bridge", "Nothing at the configured address answers like a bridge.")
        case 409: BridgeFailure(.busy, "session_busy", "Somebody is in the modem's web interface.")
        case 422: BridgeFailure(.unsupported, "modem_unsupported", "The bridge does not know this modem's web interface.")
        case 423: BridgeFailure(.busy, "modem_locked", "The modem locked its web interface.", blame: .block(ms: tenMinutes))
        case 424: BridgeFailure(.authError, "bad_credentials", "The modem refused the bridge's credentials.", blame: .block(ms: tenMinutes))
        case 429: BridgeFailure(.busy, "too_many", "The bridge has as many reads as it can do.")
        case 500...: BridgeFailure(.unreachable, "http_\(status)", "The bridge, or a proxy before it, answered with an error.")
        case 200...299 where !isJSON: BridgeFailure(.parseError, "wrong_content_type", "The bridge answered with something other than JSON.")
        default: BridgeFailure(.parseError, "http_\(status)", "The bridge answered with an unexpected status.")
        }
    }
}
