import HTTPTransport

/// One answer of the bridge, as far as the client looks at it.
struct BridgeReply: Sendable {
    var status: Int
    var contentType: String?
    /// The `Retry-After` header in whole seconds.
    var retryAfterSeconds: Int?
    var body: [UInt8] = []
    var timings = HTTPTimings()

    var isJSON: Bool {
        guard let type = contentType?.lowercased() else { return false }
        return type.hasPrefix("application/json") || type.hasPrefix("application/problem+json")
    }
}

/// What the client needs of HTTP, so that tests can answer without sockets.
protocol BridgeTransport: Sendable {
    func exchange(_ request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> BridgeReply
}

extension HTTPTransport: BridgeTransport {
    func exchange(_ request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> BridgeReply {
        let response = try await send(request, deadline: deadline)
        return BridgeReply(
            status: response.status, contentType: response.headers.first("Content-Type"),
            retryAfterSeconds: response.headers.first("Retry-After").flatMap(Int.init), body: response.body, timings: response.timings)
    }
}
