import HTTPTypes
import Hummingbird
import Logging

/// Turns every error into a problem, names the trace, and writes one log line a request.
struct ProblemMiddleware: RouterMiddleware {
    let logger: Logger
    let metrics: ServiceMetrics

    func handle(_ request: Request, context: DiagRequestContext, next: (Request, DiagRequestContext) async throws -> Response) async throws -> Response {
        var context = context
        if let traceparent = HTTPField.Name("traceparent"), let given = TraceID.from(traceparent: request.headers[traceparent]) { context.traceID = given }
        let started = ContinuousClock.now
        let route = APIPath.named(request.uri.path)
        // The name of a route holds nothing of a device.
        let path = route ?? request.uri.path
        var response: Response
        do {
            response = try await answer(request, context, next)
        } catch let problem as Problem {
            response = problem.response(traceID: context.traceID, instance: path)
        } catch let error as any HTTPResponseError {
            response = Self.problem(for: error.status).response(traceID: context.traceID, instance: path)
        } catch is CancellationError {
            response = Problem.cancelled.response(traceID: context.traceID, instance: path)
        } catch {
            logger.error("request failed", metadata: ["trace_id": "\(context.traceID)", "error": "\(type(of: error))"])
            response = Problem(.internalError, "See the log under the trace id.").response(traceID: context.traceID, instance: path)
        }
        if let name = HTTPField.Name("X-Trace-Id") { response.headers[name] = context.traceID }
        if request.method == .head { response = response.createHeadResponse() }
        let line = RequestLine(
            traceID: context.traceID, method: request.method.rawValue, route: route ?? "other", status: response.status.code,
            started: started)
        guard response.body.contentLength == nil else {
            finish(line)
            return response
        }
        // A stream is over when its last event is written, or its reader is gone.
        let body = response.body
        let end = RequestEnd { finish(line) }
        response.body = ResponseBody { writer in
            defer { end.finish() }
            try await body.write(writer)
        }
        return response
    }

    private func finish(_ line: RequestLine) {
        metrics.requestFinished(route: line.route, status: line.status)
        logger.info("request", metadata: line.metadata)
    }

    private func answer(_ request: Request, _ context: DiagRequestContext, _ next: (Request, DiagRequestContext) async throws -> Response) async throws
        -> Response
    {
        guard APIPath.named(request.uri.path) != nil else { throw Problem(.notFound, "There is nothing here; see /openapi.json.") }
        guard request.method == .get || request.method == .head else {
            var problem = Problem(.methodNotAllowed, "This can only be read.")
            problem.allow = "GET, HEAD"
            throw problem
        }
        return try await next(request, context)
    }

    private static func problem(for status: HTTPResponse.Status) -> Problem {
        switch status.code {
        case 404: Problem(.notFound, "There is nothing here; see /openapi.json.")
        case 400..<500: Problem(.badParameter, "The request could not be read.")
        default: Problem(.internalError, "See the log under the trace id.")
        }
    }
}
