import DeviceReport
import HTTPTransport
import Hummingbird
import Logging
import Synchronization
import Testing

@testable import DiagService

@Suite("Request log")
struct RequestLogTests {
    @Test(
        "exactly one line a request, however it ends",
        arguments: [
            (StubService.lookup, "GET", "/devices/lookup", "200"), (StubService.lookup, "HEAD", "/devices/lookup", "200"),
            (StubService.events, "GET", "/devices/lookup/events", "200"),
            (StubService.events, "HEAD", "/devices/lookup/events", "200"), (StubService.lookup + "*", "GET", "/devices/lookup", "400"),
            (StubService.lookup, "POST", "/devices/lookup", "405"), ("/22400A7000101", "GET", "other", "404"), ("/22400A7000101", "HEAD", "other", "404"),
            ("/healthz", "GET", "/healthz", "200"), ("/metrics", "GET", "/metrics", "200"),
        ] as [(String, String, String, String)])
    func oneLine(uri: String, method: String, route: String, status: String) async throws {
        let service = StubService()
        let answer = try await service.ask(uri, method)
        #expect(service.log.lines.count == 1)
        let line = try #require(service.log.objects.first)
        #expect(line["msg"] == "request")
        #expect(line["level"] == "info")
        #expect(line["method"] == method)
        #expect(line["route"] == route)
        #expect(line["status"] == status)
        #expect(line["ms"].flatMap { Int($0) } != nil)
        #expect(line["trace_id"] == answer.header("X-Trace-Id"))
        #expect(Set(line.keys) == ["ts", "level", "msg", "logger", "method", "route", "status", "ms", "trace_id"])
    }

    @Test(
        "nothing of the device is in the log",
        arguments: ["serial=22400A7000101", "mac=1c:61:b4:0a:10:01", "gpon_sn=TPLGB40A1001", "id=1C61B4-Device2-22400A7000101", "name=Dupont"])
    func silence(query: String) async throws {
        let service = StubService([SourceStatus(.acs, .notFound), SourceStatus(.olt, .timeout), SourceStatus(.bridge, .busy)])
        for path in ["/devices/lookup", "/devices/lookup/events", "/nothing"] { _ = try await service.ask("\(path)?\(query)") }
        let log = service.log.lines.joined().lowercased()
        for secret in ["22400a7000101", "1c:61:b4", "1c61b4", "tplg", "dupont"] { #expect(!log.contains(secret)) }
        #expect(service.log.lines.count == 3)
    }

    @Test("a request ends once, and also when its answer is dropped unwritten")
    func end() {
        let ends = Mutex(0)
        let written = RequestEnd { ends.withLock { $0 += 1 } }
        written.finish()
        written.finish()
        #expect(ends.withLock { $0 } == 1)
        do { _ = RequestEnd { ends.withLock { $0 += 1 } } }
        #expect(ends.withLock { $0 } == 2)
    }

    @Test("an error nobody thought of is a 500 that names no more than its kind, and its line is there too")
    func unexpected() async throws {
        struct Surprise: Error { var serial = "22400A7000101" }
        let log = LineRecorder()
        let metrics = ServiceMetrics()
        let router = Router(context: DiagRequestContext.self)
        router.add(middleware: ProblemMiddleware(logger: log.logger(), metrics: metrics))
        router.get("/healthz") { _, _ -> Response in throw Surprise() }
        let answer = try await StubService.ask(router, "/healthz")
        #expect(answer.status == 500)
        #expect(answer.object["type"] as? String == "urn:diag:problem:internal-error")
        #expect(log.objects.map { $0["msg"] } == ["request failed", "request"])
        #expect(log.objects.first?["error"] == "Surprise")
        #expect(Set(log.objects.map { $0["trace_id"] }) == [answer.header("X-Trace-Id")])
        #expect(!(log.lines.joined() + answer.text).contains("22400A7000101"))
        #expect(metrics.render().contains(#"diag_http_requests_total{route="/healthz",status="500"} 1"#))
    }
}
