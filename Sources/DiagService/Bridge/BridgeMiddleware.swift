import HTTPTypes
import Hummingbird

/// Admits who shows the token, turns every error into a problem, and gives the caller's request id back.
struct BridgeMiddleware: RouterMiddleware {
    let token: Secret?

    func handle(_ request: Request, context: DiagRequestContext, next: (Request, DiagRequestContext) async throws -> Response) async throws -> Response {
        var response: Response
        do {
            guard BearerToken.fits(request.headers[.authorization], token) else { throw BridgeProblem.unauthorized }
            response = try await next(request, context)
        } catch let problem as BridgeProblem {
            response = problem.response
        } catch let error as any HTTPResponseError {
            response = Self.problem(error.status.code).response
        } catch is CancellationError {
            response = BridgeProblem.closing.response
        } catch {
            response = BridgeProblem(status: 503, code: "bridge_unavailable", detail: "The request failed.").response
        }
        // An odd id would be an odd header.
        if let name = HTTPField.Name("X-Request-ID"), let id = request.headers[name], id.utf8.count <= 128 { response.headers[name] = id }
        return response
    }

    private static func problem(_ status: Int) -> BridgeProblem {
        (400..<500).contains(status) ? .nothingHere : BridgeProblem(status: 503, code: "bridge_unavailable", detail: "The request failed.")
    }
}
