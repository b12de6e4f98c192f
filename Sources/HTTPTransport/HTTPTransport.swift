/// HTTP/1.1 requests with absolute deadlines, on one libcurl event loop.
///
/// - An answer or an error arrives by the deadline. What a server does cannot delay it: never answering, dripping, or sending
///   without end.
/// - Cancelling the task closes the connection at once.
/// - Connections are reused while they idled less than the request admits. A request is sent once: libcurl's resending when a
///   reused connection turns out dead is suppressed. The error is then ``HTTPTransportError/Code/reset`` with
///   ``HTTPTransportError/reusedConnection`` set and no status, and a client may repeat an idempotent request, once. A request that
///   must not meet that case asks for ``HTTPTransportRequest/freshConnection``.
/// - Redirects are not followed, no proxy is taken from the environment, no cookie, `.netrc` or cache is kept. TLS is verified.
///
/// Safe to use from any number of tasks; one instance serves a process. ``shutdown()`` or releasing it ends the thread.
public final class HTTPTransport: Sendable {
    private let configuration: HTTPTransportConfiguration
    /// nil when the system could not provide one; every request then fails as unavailable.
    private let loop: EventLoop?

    public init(configuration: HTTPTransportConfiguration = HTTPTransportConfiguration()) {
        self.configuration = configuration
        loop = EventLoop(configuration)
    }

    deinit { loop?.stop() }

    /// Sends a request and waits for the whole answer.
    ///
    /// - Parameter deadline: when to give up, whatever has arrived.
    /// - Returns: the answer, with any status.
    /// - Throws: ``HTTPTransportError``; its code says what happened.
    public func send(
        _ request: HTTPTransportRequest, deadline: ContinuousClock.Instant
    ) async throws(HTTPTransportError) -> HTTPTransportResponse {
        let server = try request.validatedServer()
        guard !Task.isCancelled else { throw HTTPTransportError(code: .cancelled, detail: "cancelled") }
        guard let loop, let handle = loop.pool.take() else {
            throw HTTPTransportError(code: .unavailable, detail: "out of resources")
        }
        let transfer = Transfer(
            server: server, deadline: loop.clock.nanoseconds(deadline), now: loop.clock.now(), maxBodyBytes: request.maxBodyBytes,
            maxHeadBytes: configuration.maxHeadBytes, maxIdle: TransportClock.nanoseconds(request.maxIdleConnectionAge), easy: handle)
        guard transfer.prepare(request, configuration) else { throw .invalid("libcurl refuses an option") }
        await withTaskCancellationHandler {
            await withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
                transfer.continuation = continuation
                guard loop.submit(transfer) else {
                    transfer.continuation = nil
                    transfer.failure = .unavailable
                    return continuation.resume()
                }
            }
        } onCancel: {
            loop.cancel(transfer)
        }
        return try transfer.outcome()
    }

    /// Ends the thread: running and waiting transfers fail as unavailable, connections are closed. Returns when that is done;
    /// later requests fail at once.
    public func shutdown() async {
        guard let loop else { return }
        loop.stop()
        await loop.ended()
    }
}
