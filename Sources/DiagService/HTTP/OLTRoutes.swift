import DeviceReport
import HTTPTypes
import Hummingbird
import NIOCore

/// `/olts`: the OLTs, their PON ports and ONUs, for the network's staff.
struct OLTRoutes: Sendable {
    let desk: OLTDesk
    let timeouts: LookupTimeouts

    @Sendable func list(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        guard request.uri.query ?? "" == "" else { throw Problem(.badParameter, "There is no such parameter.") }
        let listing = await desk.listing()
        return Self.answer(request, listing) { OLTText.render(listing.olts, color: $0) }
    }

    @Sendable func olt(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let wish = try OLTRequest(request, context, timeouts: timeouts, takesTime: false)
        guard let document = await desk.olt(wish.olt) else { throw Problem.unknownOLT }
        return Self.answer(request, document) { OLTText.render(document, color: $0) }
    }

    @Sendable func port(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let wish = try OLTRequest(request, context, timeouts: timeouts, takesTime: true)
        let port = try OLTRequest.segment(context.parameters.get("port"), "port", longest: OLTRequest.longestPort)
        let answer = await desk.port(port, of: wish.olt, deadline: wish.deadline)
        guard case .listing(let listing) = answer else { throw Problem(answer) }
        return Self.answer(request, listing) { OLTText.render(listing, color: $0) }
    }

    @Sendable func onu(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let wish = try OLTRequest(request, context, timeouts: timeouts, takesTime: true)
        let device = try OLTRequest.device(context.parameters.get("serial"))
        let answer = await desk.onu(device, on: wish.olt, deadline: wish.deadline)
        guard case .document(let document) = answer else { throw Problem(answer) }
        return Self.answer(request, document) { OLTText.render(document, color: $0) }
    }

    /// JSON, or text where the caller prefers it.
    private static func answer(_ request: Request, _ object: some ReportObject, text: (Bool) -> String) -> Response {
        if case .text(let color) = AnswerFormat(accept: request.headers[.accept]) {
            return response("text/plain; charset=utf-8", ByteBuffer(string: text(color)))
        }
        var sink = JSONSink()
        sink.write(object)
        return response("application/json", ByteBuffer(bytes: sink.json.bytes))
    }

    private static func response(_ type: String, _ body: ByteBuffer) -> Response {
        Response(status: .ok, headers: [.contentType: type, .cacheControl: "no-store"], body: .init(byteBuffer: body))
    }
}
