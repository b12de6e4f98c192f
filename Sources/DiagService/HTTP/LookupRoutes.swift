import DeviceReport
import HTTPTypes
import Hummingbird
import NIOCore

/// `GET /devices/lookup` and `GET /devices/lookup/events`.
///
/// Both watch for the caller's going away while the lookup runs. What watches the connection ends with it, so the
/// answer says that it is the last one there.
struct LookupRoutes: Sendable {
    static let completeHeader = "X-Diag-Complete"

    let hub: LookupHub
    let timeouts: LookupTimeouts
    let heartbeat: Duration

    /// The lookup's report as JSON or text. A caller that goes away leaves the flight at once.
    @Sendable func lookup(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let parameters = try LookupParameters(request, timeouts: timeouts)
        var response: Response
        do {
            response = report(try await result(request, parameters), parameters, AnswerFormat(accept: request.headers[.accept]))
        } catch let problem as Problem {
            response = problem.response(traceID: context.traceID, instance: request.uri.path)
        }
        response.headers[.connection] = "close"
        return response
    }

    /// The same lookup as Server-Sent Events.
    @Sendable func events(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let parameters = try LookupParameters(request, timeouts: timeouts)
        var headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-cache"]
        // A proxy that buffers would hold every event back until the end.
        if let buffering = HTTPField.Name("X-Accel-Buffering") { headers[buffering] = "no" }
        // Whoever reads the head alone does not have the sources asked.
        guard request.method != .head else { return Response(status: .ok, headers: headers) }
        headers[.connection] = "close"
        let stream: AsyncStream<LookupEvent>
        do throws(HubIsFull) { stream = try hub.events(parameters.query) } catch { throw Problem(error) }
        let encoder = EventEncoder(parameters: parameters, traceID: context.traceID)
        let heartbeat = heartbeat
        let inbound = request.body
        return Response(
            status: .ok, headers: headers,
            body: .init { writer in
                let (beats, end) = EventEncoder.withHeartbeats(stream, every: heartbeat)
                try await inbound.consumeWithInboundCloseHandler { _ in
                    try await writer.write(ByteBuffer(string: "retry: 3000\n\n"))
                    for await beat in beats {
                        try await writer.write(ByteBuffer(bytes: encoder.encode(beat)))
                        // A heartbeat that was due at the same time is not sent after the end.
                        if case .event(.finished) = beat { break }
                    }
                } onInboundClosed: {
                    end()
                }
                try await writer.finish(nil)
            })
    }

    private func result(_ request: Request, _ parameters: LookupParameters) async throws -> LookupResult {
        let hub = hub
        let result = try await request.body.consumeWithCancellationOnInboundClose { body in
            for try await _ in body {}
            do throws(HubIsFull) { return try await hub.result(parameters.query) } catch { throw Problem(error) }
        }
        guard let result else { throw Problem.cancelled }
        if let problem = Problem(result) { throw problem }
        return result
    }

    private func report(_ result: LookupResult, _ parameters: LookupParameters, _ format: AnswerFormat) -> Response {
        let report = result.report(lang: parameters.lang)
        var answer: Response
        switch format {
        case .json: answer = Self.answer("application/json", ByteBuffer(bytes: ReportRendering.json(report, explain: parameters.explain)))
        case .text(let color): answer = Self.answer("text/plain; charset=utf-8", ByteBuffer(string: TextReport.render(report, color: color)))
        }
        // For a reader of text, whose body does not say it in one word.
        if let name = HTTPField.Name(Self.completeHeader) { answer.headers[name] = report.complete ? "true" : "false" }
        return answer
    }

    private static func answer(_ type: String, _ body: ByteBuffer) -> Response {
        Response(status: .ok, headers: [.contentType: type, .cacheControl: "no-store"], body: .init(byteBuffer: body))
    }
}
