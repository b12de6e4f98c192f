import DeviceReport
import HTTPTypes
import Hummingbird
import NIOCore

/// `GET /devices/{id}/parameters`: a part of a device's tree, for the network's staff.
struct ParameterRoutes: Sendable {
    let browser: ParameterBrowser
    let timeouts: LookupTimeouts

    @Sendable func parameters(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let wish = try ParameterRequest(request, id: context.parameters.get("id") ?? "", timeouts: timeouts)
        let answer: ParameterBrowser.Answer
        do throws(HubIsFull) { answer = try await browser.answer(wish) } catch { throw Problem(error) }
        guard case .listing(let listing) = answer else { throw Problem(answer) ?? Problem(.internalError, "See the log under the trace id.") }
        switch AnswerFormat(accept: request.headers[.accept]) {
        case .json:
            var sink = JSONSink()
            sink.write(listing)
            return Self.answer("application/json", ByteBuffer(bytes: sink.json.bytes))
        case .text(let color): return Self.answer("text/plain; charset=utf-8", ByteBuffer(string: ParameterText.render(listing, color: color)))
        }
    }

    private static func answer(_ type: String, _ body: ByteBuffer) -> Response {
        Response(status: .ok, headers: [.contentType: type, .cacheControl: "no-store"], body: .init(byteBuffer: body))
    }
}
