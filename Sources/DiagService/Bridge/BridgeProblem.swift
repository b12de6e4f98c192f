import DeviceReport
import HTTPTypes
import Hummingbird
import NIOCore

/// An error of the bridge's contract as an RFC 9457 problem. It names no modem.
struct BridgeProblem: Error, Sendable {
    var status: Int
    /// The contract's code.
    var code: String
    var detail: String
    var isRetryable = false
    var retryAfterMs: Int?
    var allow: String?

    static func badRequest(_ detail: String) -> BridgeProblem { BridgeProblem(status: 400, code: "bad_request", detail: detail) }
    static let unauthorized = BridgeProblem(status: 401, code: "unauthorized", detail: "The bearer token is missing or wrong.")
    static let nothingHere = BridgeProblem(status: 404, code: "bad_request", detail: "There is nothing here.")
    static let unknownJob = BridgeProblem(status: 404, code: "unknown_job", detail: "There is no such job, or no longer.")
    static let tooMany = BridgeProblem(
        status: 429, code: "too_many", detail: "There are as many reads as the bridge takes.", isRetryable: true, retryAfterMs: 2000)
    static let closing = BridgeProblem(status: 503, code: "bridge_unavailable", detail: "The bridge is going down.", isRetryable: true, retryAfterMs: 5000)

    /// Why a modem was not read.
    init(_ source: SourceStatus) {
        let reason = source.reason ?? ""
        let known = Self.statuses[reason]
        code = known == nil ? Self.others[reason] ?? "bridge_unavailable" : reason
        status = known ?? Self.statuses[code] ?? 503
        detail = source.detail ?? "The modem could not be read."
        isRetryable = source.warnings.contains("retryable")
        retryAfterMs = source.warnings.lazy.compactMap { $0.hasPrefix("retry_after_ms:") ? Int($0.dropFirst("retry_after_ms:".count)) : nil }.first
    }

    init(status: Int, code: String, detail: String, isRetryable: Bool = false, retryAfterMs: Int? = nil) {
        self.status = status
        self.code = code
        self.detail = detail
        self.isRetryable = isRetryable
        self.retryAfterMs = retryAfterMs
    }

    /// The contract's statuses.
    private static let statuses = [
        "bad_request": 400, "host_forbidden": 403, "session_busy": 409, "session_taken_over": 409, "modem_unsupported": 422, "modem_locked": 423,
        "bad_credentials": 424, "too_many": 429, "modem_protocol": 502, "bridge_unavailable": 503, "modem_unreachable": 504, "deadline": 504,
    ]
    /// What this engine tells apart and the contract does not.
    private static let others = ["no_credentials": "bad_credentials", "tls": "modem_unreachable", "object_unsupported": "modem_unsupported"]

    /// The body: a problem, and in it the error as the contract has it.
    var body: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("type", "urn:diag:problem:\(code.replacing("_", with: "-"))")
            json.field("title", code)
            json.field("status", status)
            json.field("detail", detail)
            json.object("error") { error(&$0) }
        }
        return json.bytes
    }

    /// `code`, `message`, `retryable` and `retry_after_ms`.
    func error(_ json: inout JSONWriter) {
        json.field("code", code)
        json.field("message", detail)
        json.field("retryable", isRetryable)
        if let retryAfterMs { json.field("retry_after_ms", retryAfterMs) }
    }

    var response: Response {
        var headers: HTTPFields = [.contentType: "application/problem+json", .cacheControl: "no-store"]
        if let retryAfterMs, [423, 429, 503].contains(status) { headers[.retryAfter] = String((max(0, retryAfterMs) + 999) / 1000) }
        if status == 401 { headers[.wwwAuthenticate] = "Bearer" }
        if let allow { headers[.allow] = allow }
        return Response(status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
