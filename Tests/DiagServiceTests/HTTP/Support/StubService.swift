import DeviceReport
import Foundation
import HTTPTransport
import Hummingbird
import Logging
import NIOCore
import TR181

@testable import DiagService

/// The API on a free port of loopback, with sources that answer what they are told to, at once.
struct StubService {
    let metrics = ServiceMetrics()
    let log = LineRecorder()
    private let readers: [SourceReader]
    private let limits: LookupLimits
    /// What browsing reads; nil where there is no ACS.
    var document: DocumentFetch?
    var models = DataModels.none
    var browsing = 16

    static let now = Date(timeIntervalSince1970: 1_773_844_200)

    /// - Parameter health: what the source of the same name says of itself, by `acs`, `acs_…` and so on.
    init(
        _ statuses: [SourceStatus] = [SourceStatus(.acs, .ok)], candidates: [DeviceIdentity] = [], health: [SourceHealth] = [],
        limits: LookupLimits = LookupLimits()
    ) {
        readers = statuses.map { status in
            SourceReader(
                status.name, read: { _, _, _ in SourceOutcome(status, candidates: candidates) },
                probe: { _ in health.filter { $0.key.hasPrefix(status.name.rawValue) } })
        }
        self.limits = limits
    }

    /// What every source can be asked about.
    static let device = DeviceIdentity(serial: "22400A7000101", gponSN: GPONSerial("TPLGB40A1001"), managementHost: "198.51.100.11")
    static let lookup = "/devices/lookup?serial=22400A7000101"
    static let events = "/devices/lookup/events?serial=22400A7000101"

    private var router: Router<DiagRequestContext> {
        let directory = DeviceDirectory()
        directory.learn(StubService.device)
        let runner = LookupRunner(
            readers: readers, directory: directory, metrics: metrics, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { Self.now })
        let hub = LookupHub(runner: runner, metrics: metrics, limits: limits)
        let browser = ParameterBrowser(reader: document, limit: browsing, directory: directory, models: models, metrics: metrics, now: { Self.now })
        return DiagAPI.router(
            hub: hub, browser: browser, readiness: Readiness(readers: readers), metrics: metrics, logger: log.logger(), timeouts: LookupTimeouts())
    }

    func ask(_ target: String, _ method: String = "GET", headers: [(String, String)] = []) async throws -> HTTPTransportResponse {
        try await Self.ask(router, target, method, headers: headers)
    }

    /// One request over a real connection to a server that runs for it alone.
    static func ask(_ router: Router<DiagRequestContext>, _ target: String, _ method: String = "GET", headers: [(String, String)] = []) async throws
        -> HTTPTransportResponse
    {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: Logger(label: "quiet") { _ in SwiftLogNoOpLogHandler() })
        let server = Task {
            defer { port.finish() }
            try await application.run()
        }
        let transport = HTTPTransport(configuration: HTTPTransportConfiguration())
        let answer: Result<HTTPTransportResponse, any Error>
        do {
            guard let number = await ports.first(where: { _ in true }) else { throw NotRunning() }
            let request = HTTPTransportRequest(method: method, url: "http://127.0.0.1:\(number)\(target)", headers: headers)
            answer = .success(try await transport.send(request, deadline: .now + .seconds(30)))
        } catch {
            answer = .failure(error)
        }
        await transport.shutdown()
        server.cancel()
        _ = await server.result
        return try answer.get()
    }

    struct NotRunning: Error {}
}

extension HTTPTransportResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
    var type: String? { header("Content-Type") }

    func header(_ name: String) -> String? { headers.first(name) }

    /// The body as a JSON object; empty when it is none.
    var object: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) ?? [:]
    }
}
