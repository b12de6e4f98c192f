import HTTPTypes
import Hummingbird
import ModemBridgeClient
import NIOCore

/// The bridge's REST contract.
struct BridgeRoutes: Sendable {
    let desk: BridgeDesk

    static func router(_ desk: BridgeDesk) -> Router<DiagRequestContext> {
        let router = Router(context: DiagRequestContext.self)
        router.add(middleware: BridgeMiddleware(token: desk.settings.token))
        let routes = BridgeRoutes(desk: desk)
        router.get("/v1/health") { _, _ in json(desk.health()) }
        router.get("/v1/modems/{host}/status", use: routes.status)
        router.post("/v1/modems/{host}/read", use: routes.read)
        router.delete("/v1/modems/{host}/session", use: routes.endSession)
        router.get("/v1/jobs/{id}", use: routes.job)
        router.delete("/v1/jobs/{id}", use: routes.cancelJob)
        router.get("/v1/jobs/{id}/events", use: routes.events)
        return router
    }

    @Sendable func status(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let host = try host(context)
        _ = try desk.endpoint(host)
        return Self.json(try await desk.status(host))
    }

    /// The reading, or with `Prefer: respond-async` a job. A caller that goes away ends the visit, with its logout.
    @Sendable func read(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let host = try host(context)
        let endpoint = try desk.endpoint(host)
        let desk = desk
        let limit = desk.settings.maxBodyBytes
        let isAsync = request.headers[values: .prefer].contains { $0.lowercased().contains("respond-async") }
        let maxAge = desk.configuration.maxAge
        var response = try await request.body.consumeWithCancellationOnInboundClose { body in
            var bytes: [UInt8] = []
            for try await chunk in body {
                bytes += chunk.readableBytesView
                guard bytes.count <= limit else { throw BridgeProblem(status: 413, code: "bad_request", detail: "The body is too long.") }
            }
            let query = try BridgeReadQuery(bytes, endpoint: endpoint, maxAge: maxAge)
            if isAsync {
                guard let id = desk.jobs.begin({ await desk.read(host, query) }) else { throw BridgeProblem.tooMany }
                return Self.json(Array(#"{"job":"\#(id)","state":"queued","retry_after_ms":500}"#.utf8), status: .accepted)
            }
            let reading = try await desk.read(host, query).get()
            return Self.json(reading.body, status: reading.isPartial ? .partialContent : .ok)
        }
        response.headers[.connection] = "close"
        return response
    }

    /// No session is kept between two reads: there is nothing to end.
    @Sendable func endSession(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        _ = try desk.endpoint(try host(context))
        return Response(status: .noContent)
    }

    @Sendable func job(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        guard let document = desk.jobs.document(id(context)) else { throw BridgeProblem.unknownJob }
        return Self.json(document)
    }

    @Sendable func cancelJob(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        guard desk.jobs.cancel(id(context)) else { throw BridgeProblem.unknownJob }
        return Response(status: .noContent)
    }

    @Sendable func events(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let last = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }.flatMap { Int($0) } ?? 0
        guard let events = desk.jobs.events(id(context), after: last) else { throw BridgeProblem.unknownJob }
        let heartbeat = desk.settings.heartbeat
        let inbound = request.body
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-cache", .connection: "close"],
            body: .init { writer in
                let (lines, out) = AsyncStream.makeStream(of: [UInt8].self)
                let relay = Task {
                    for await event in events { out.yield(event.bytes) }
                    out.finish()
                }
                let beats = Task { while (try? await Task.sleep(for: heartbeat)) != nil { out.yield(Array(": ping\n\n".utf8)) } }
                out.onTermination = { _ in
                    relay.cancel()
                    beats.cancel()
                }
                try await inbound.consumeWithInboundCloseHandler { _ in
                    for await line in lines { try await writer.write(ByteBuffer(bytes: line)) }
                } onInboundClosed: {
                    out.finish()
                }
                out.finish()
                try await writer.finish(nil)
            })
    }

    private func host(_ context: DiagRequestContext) throws(BridgeProblem) -> String {
        guard let text = context.parameters.get("host").flatMap(QueryText.decoded) else { throw .badRequest("The modem's address is malformed.") }
        return text
    }

    private func id(_ context: DiagRequestContext) -> String { context.parameters.get("id") ?? "" }

    private static func json(_ body: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"], body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension HTTPField.Name {
    fileprivate static var prefer: HTTPField.Name { HTTPField.Name("Prefer") ?? .accept }
}
