@testable import HTTPTransport

/// A deadline that a test meets by far unless something hangs.
var ample: ContinuousClock.Instant { .now + .seconds(20) }

func soon(_ milliseconds: Int) -> ContinuousClock.Instant { .now + .milliseconds(milliseconds) }

/// The error of a request that is expected to fail; nil when it succeeds.
func failure(
    _ transport: HTTPTransport, _ request: HTTPTransportRequest, deadline: ContinuousClock.Instant = ample
) async -> HTTPTransportError? {
    do throws(HTTPTransportError) {
        _ = try await transport.send(request, deadline: deadline)
        return nil
    } catch {
        return error
    }
}

extension HTTPTransportResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
}
