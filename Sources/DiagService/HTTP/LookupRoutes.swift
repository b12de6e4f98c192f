import DeviceReport
import HTTPTypes
import Hummingbird
import NIOCore

/// `GET /devices/lookup` and `GET /devices/lookup/events`.
struct LookupRoutes: Sendable {
    let hub: LookupHub
    let timeouts: LookupTimeouts
    let heartbeat: Duration

    /// The lookup's report as JSON or text. A caller that goes away leaves the flight at once.
    @Sendable func lookup(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let parameters = try LookupParameters(request, timeouts: timeouts)
        let hub = hub
        let result = try await request.body.consumeWithCancellationOnInboundClose { body in
            for try await _ in body {}
            return try await hub.result(parameters.query)
        }
        guard let result else { throw Problem(.cancelled, "The caller went away.") }
        try Self.refuse(result)
        let report = result.report(lang: parameters.lang)
        if let color = Self.textColor(request) {
            return Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
                body: .init(byteBuffer: ByteBuffer(string: TextReport.render(report, color: color))))
        }
        return Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: ReportRendering.json(report, explain: parameters.explain))))
    }

    /// The same lookup as Server-Sent Events.
    @Sendable func events(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let parameters = try LookupParameters(request, timeouts: timeouts)
        let stream = try hub.events(parameters.query)
        let encoder = EventEncoder(parameters: parameters, traceID: context.traceID)
        let heartbeat = heartbeat
        var headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-cache"]
        // A proxy that buffers would hold every event back until the end.
        if let buffering = HTTPField.Name("X-Accel-Buffering") { headers[buffering] = "no" }
        return Response(
            status: .ok, headers: headers,
            body: .init { writer in
                try await writer.write(ByteBuffer(string: "retry: 3000\n\n"))
                for await beat in EventEncoder.withHeartbeats(stream, every: heartbeat) {
                    try await writer.write(ByteBuffer(bytes: encoder.encode(beat)))
                }
                try await writer.finish(nil)
            })
    }

    private static func refuse(_ result: LookupResult) throws(Problem) {
        if let problem = Problem(result) { throw problem }
    }

    /// Nil for a reader of JSON; else whether the text is for a terminal with colours (`text/plain; color=ansi`).
    private static func textColor(_ request: Request) -> Bool? {
        for range in (request.headers[.accept] ?? "").split(separator: ",") {
            switch range.prefix(while: { $0 != ";" }).filter({ $0 != " " }) {
            case "text/plain", "text/*": return range.filter { $0 != " " }.hasSuffix(";color=ansi")
            case "application/json", "*/*", "application/*": return nil
            default: continue
            }
        }
        return nil
    }
}
