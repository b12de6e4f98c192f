import HTTPTransport

/// What the client needs of HTTP, so that tests can answer without sockets.
protocol NBITransport: Sendable {
    func exchange(_ request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> NBIReply
}

extension HTTPTransport: NBITransport {
    func exchange(_ request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> NBIReply {
        let response = try await send(request, deadline: deadline)
        return NBIReply(
            status: response.status, reason: response.reason, contentType: response.headers.first("Content-Type"), body: response.body,
            timings: response.timings)
    }
}
