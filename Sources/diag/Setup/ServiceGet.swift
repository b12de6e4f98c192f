import DiagService
import Foundation
import HTTPTransport

/// One GET of a running service, its answer on standard output.
struct ServiceGet {
    let base: String
    /// Percent-encoded already, with its query.
    let path: String
    let format: OutputFormat

    static func base(_ url: String?) -> String { url ?? ProcessInfo.processInfo.environment["DIAG_URL"] ?? "http://127.0.0.1:8080" }

    /// A segment of a path.
    static func segment(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }

    /// - Throws: an exit code, after one line on standard error.
    func run(seconds: Int = 60) async throws {
        var base = base
        while base.last == "/" { base.removeLast() }
        let accept = format == .json ? "application/json" : Console.hasColor ? "text/plain; color=ansi" : "text/plain"
        let request = HTTPTransportRequest(method: "GET", url: base + path, headers: [("Accept", accept)], maxBodyBytes: 32 << 20)
        let transport = HTTPTransport(configuration: HTTPTransportConfiguration())
        let response: HTTPTransportResponse
        do throws(HTTPTransportError) {
            response = try await transport.send(request, deadline: .now + .seconds(seconds))
        } catch {
            await transport.shutdown()
            throw ExitStatus.serviceUnreachable.failure("the service did not answer (\(error.code.rawValue)); is `diag serve` or `diag demo` running?")
        }
        await transport.shutdown()
        guard response.status == 200 else { throw refused(response) }
        let isJSON = response.headers.first("Content-Type")?.hasPrefix("application/json") ?? false
        Console.write(response.body + (isJSON ? [UInt8(ascii: "\n")] : []))
    }

    private func refused(_ response: HTTPTransportResponse) -> any Error {
        let problem = try? JSONDecoder().decode(ProblemLine.self, from: Data(response.body))
        for candidate in problem?.candidates ?? [] { Console.complain("it is on \(candidate.place?.olt ?? "?") \(candidate.place?.ponPort ?? "")") }
        let status: ExitStatus =
            switch response.status {
            case 400: .usage
            case 404: .unknownDevice
            case 502, 503, 504: .noSource
            default: .serviceUnreachable
            }
        return status.failure(problem.map { "\($0.title): \($0.detail)" } ?? "the service answered with status \(response.status)")
    }

    private struct ProblemLine: Decodable {
        struct Candidate: Decodable {
            struct Place: Decodable {
                var olt: String
                var ponPort: String?

                private enum CodingKeys: String, CodingKey {
                    case olt
                    case ponPort = "pon_port"
                }
            }
            var place: Place?

            private enum CodingKeys: String, CodingKey { case place = "olt_ref" }
        }
        var title: String
        var detail: String
        var candidates: [Candidate]?
    }
}
