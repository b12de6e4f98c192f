import ArgumentParser
import DeviceReport
import DiagService
import Foundation
import HTTPTransport

/// A lookup through a running service.
struct ServiceQuery {
    let base: String
    let key: DeviceKey
    let output: ReportOptions
    let refresh: ReadOptions.Refresh
    let timeoutMs: Int?

    /// The bounds that a service has where its configuration sets no closer ones.
    private static let timeouts = LookupTimeouts.shortestMs...LookupTimeouts().longestMs

    func run() async throws {
        if let timeoutMs, !Self.timeouts.contains(timeoutMs) {
            throw ExitStatus.usage.failure("--timeout-ms is a whole number from \(Self.timeouts.lowerBound) to \(Self.timeouts.upperBound)")
        }
        let transport = HTTPTransport(configuration: HTTPTransportConfiguration())
        let response: HTTPTransportResponse
        do throws(HTTPTransportError) {
            response = try await transport.send(request(), deadline: .now + .milliseconds((timeoutMs ?? 60_000) + 2000))
        } catch {
            await transport.shutdown()
            throw ExitStatus.serviceUnreachable.failure("the service did not answer (\(error.code.rawValue)); is `diag serve` or `diag demo` running?")
        }
        await transport.shutdown()
        guard response.status == 200 else { throw refused(response) }
        Console.write(response.body + (output.format == .json ? [UInt8(ascii: "\n")] : []))
        try (response.headers.first("X-Diag-Complete") == "true" ? ExitStatus.complete : .incomplete).end()
    }

    private func request() -> HTTPTransportRequest {
        var query = [(key.kind, key.text), ("lang", output.lang.rawValue), ("refresh", refresh.rawValue)]
        if let timeoutMs { query.append(("timeout_ms", String(timeoutMs))) }
        if output.explain { query.append(("explain", "1")) }
        let text = query.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
        let accept = output.format == .json ? "application/json" : Console.hasColor ? "text/plain; color=ansi" : "text/plain"
        var base = base
        while base.last == "/" { base.removeLast() }
        return HTTPTransportRequest(method: "GET", url: "\(base)/devices/lookup?\(text)", headers: [("Accept", accept)], maxBodyBytes: 32 << 20)
    }

    /// The keys are validated; only `%` and `:` among their characters mean something in a query.
    private static func encoded(_ text: String) -> String {
        text.replacingOccurrences(of: "%", with: "%25").replacingOccurrences(of: ":", with: "%3A")
    }

    private func refused(_ response: HTTPTransportResponse) -> any Error {
        let problem = try? JSONDecoder().decode(ProblemText.self, from: Data(response.body))
        let line = problem.map { "\($0.title): \($0.detail)" } ?? "the service answered with status \(response.status)"
        let status: ExitStatus =
            switch (response.status, problem) {
            case (404, .some(let problem)) where problem.type.hasSuffix(":unknown-device"): .unknownDevice
            case (422, .some): .ambiguousKey
            case (400, .some): .usage
            case (503, .some(let problem)) where problem.type.hasSuffix(":no-source"): .noSource
            default: .serviceUnreachable
            }
        for candidate in problem?.candidates ?? [] { Console.complain("fits \(candidate.acsID ?? candidate.serial ?? "?")") }
        return status.failure(line)
    }

    private struct ProblemText: Decodable {
        struct Candidate: Decodable {
            var serial: String?
            var acsID: String?

            private enum CodingKeys: String, CodingKey {
                case serial
                case acsID = "acs_id"
            }
        }
        var type: String
        var title: String
        var detail: String
        var candidates: [Candidate]?
    }
}
