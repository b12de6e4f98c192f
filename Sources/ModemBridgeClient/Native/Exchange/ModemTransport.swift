import HTTPTransport

/// What a session needs of HTTP, so that tests can answer without sockets.
protocol ModemTransport: Sendable {
    func reply(to request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> ModemReply
}

extension HTTPTransport: ModemTransport {
    func reply(to request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> ModemReply {
        let response = try await send(request, deadline: deadline)
        return ModemReply(
            status: response.status, cookies: response.headers.all("Set-Cookie"), location: response.headers.first("Location"), body: response.body)
    }
}
