import DeviceReport
import Foundation
import HTTPTransport
import Testing

@testable import DiagService

@Suite("Routes")
struct RouteTests {
    @Test("a lookup answers with the report and says that the connection ends")
    func report() async throws {
        let answer = try await StubService().ask(StubService.lookup + "&lang=en&explain=1")
        #expect(answer.status == 200)
        #expect(answer.type == "application/json")
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(answer.header("Connection") == "close")
        #expect((answer.object["sources"] as? [[String: Any]])?.first?["state"] as? String == "ok")
        #expect((answer.object["request"] as? [String: Any])?["lang"] as? String == "en")
    }

    @Test("text where it is asked for, with colours where those are")
    func text() async throws {
        let plain = try await StubService().ask(StubService.lookup, headers: [("Accept", "text/plain")])
        #expect(plain.type == "text/plain; charset=utf-8")
        #expect(!plain.text.contains("\u{1B}"))
        let colored = try await StubService().ask(StubService.lookup, headers: [("Accept", "text/plain; color=ansi")])
        #expect(colored.text.contains("\u{1B}["))
    }

    @Test(
        "each outcome has its status, and the stream ends with the same problem",
        arguments: [
            ([SourceStatus(.acs, .notFound), SourceStatus(.olt, .notFound)], [], 404, "unknown-device"),
            ([SourceStatus(.acs, .ok)], [DeviceIdentity(acsID: "A-1"), DeviceIdentity(acsID: "A-2")], 422, "ambiguous-key"),
            ([SourceStatus(.acs, .unreachable)], [], 503, "no-source"),
        ] as [([SourceStatus], [DeviceIdentity], Int, String)])
    func outcome(statuses: [SourceStatus], candidates: [DeviceIdentity], status: Int, name: String) async throws {
        let service = StubService(statuses, candidates: candidates)
        let answer = try await service.ask(StubService.lookup)
        #expect(answer.status == status)
        #expect(answer.type == "application/problem+json")
        #expect(answer.object["type"] as? String == "urn:diag:problem:\(name)")
        #expect(answer.object["trace_id"] as? String == answer.header("X-Trace-Id"))
        #expect(answer.header("Connection") == "close")
        let stream = try await service.ask(StubService.events)
        #expect(stream.status == 200)
        #expect(stream.text.contains("event: problem\nid: end\ndata: {\"type\":\"urn:diag:problem:\(name)\""))
    }

    @Test("the stream names its type, is not cached and not buffered, and ends")
    func events() async throws {
        let answer = try await StubService([SourceStatus(.acs, .ok), SourceStatus(.olt, .timeout)]).ask(StubService.events)
        #expect(answer.type == "text/event-stream")
        #expect(answer.header("Cache-Control") == "no-cache")
        #expect(answer.header("X-Accel-Buffering") == "no")
        #expect(answer.text.hasPrefix("retry: 3000\n\n"))
        #expect(answer.text.components(separatedBy: "event: source\n").count == 3)
        #expect(answer.text.components(separatedBy: "event: report\n").count == 2)
        #expect(answer.text.hasSuffix("\n\n"))
    }

    @Test("a bad query is refused before any source is asked", arguments: ["/devices/lookup", "/devices/lookup/events"])
    func refused(path: String) async throws {
        let service = StubService()
        let answer = try await service.ask(path + "?serial=A*")
        #expect(answer.status == 400)
        #expect(answer.object["instance"] as? String == path)
        #expect(answer.header("Connection") == nil)
        #expect(!service.metrics.render().contains("diag_source_requests_total{"))
    }

    @Test("more than may be under way is refused", arguments: [StubService.lookup, StubService.events])
    func overloaded(uri: String) async throws {
        let answer = try await StubService(limits: LookupLimits(flights: 0)).ask(uri)
        #expect(answer.status == 503)
        #expect(answer.header("Retry-After") == "2")
        #expect(answer.object["type"] as? String == "urn:diag:problem:overloaded")
    }

    @Test("what is not there is a problem", arguments: ["/", "/nothing", "/devices", "/devices/lookup/", "//healthz", "/HEALTHZ", "/healthz/x"])
    func notFound(path: String) async throws {
        let answer = try await StubService().ask(path)
        #expect(answer.status == 404)
        #expect(answer.object["type"] as? String == "urn:diag:problem:not-found")
        #expect(answer.object["instance"] as? String == path)
    }

    @Test("only reading is allowed", arguments: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"], ["/devices/lookup", "/healthz"])
    func methods(method: String, path: String) async throws {
        let answer = try await StubService().ask(path, method)
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == "GET, HEAD")
        #expect(answer.object["type"] as? String == "urn:diag:problem:method-not-allowed")
    }

    @Test(
        "HEAD has the head of GET and no body",
        arguments: [
            (StubService.lookup, 200), (StubService.events, 200), ("/devices/lookup", 400), ("/nothing", 404), ("/healthz", 200), ("/metrics", 200),
            ("/openapi.json", 200),
        ])
    func head(uri: String, status: Int) async throws {
        let service = StubService()
        let head = try await service.ask(uri, "HEAD")
        let get = try await service.ask(uri)
        #expect(head.status == status && get.status == status)
        #expect(head.body.isEmpty)
        #expect(head.type == get.type)
        #expect(head.header("Cache-Control") == get.header("Cache-Control"))
    }

    @Test("HEAD of the stream asks no source")
    func headOfStream() async throws {
        let service = StubService()
        _ = try await service.ask(StubService.events, "HEAD")
        #expect(!service.metrics.render().contains("diag_source_requests_total{"))
    }

    @Test("the process lives")
    func healthz() async throws {
        let answer = try await StubService().ask("/healthz")
        #expect(answer.text == #"{"status":"ok","version":"\#(Diag.version)"}"#)
        #expect(answer.type == "application/json")
    }

    @Test("readiness is flat: one word a host and a count")
    func readyz() async throws {
        let health = [
            SourceHealth(key: "acs", alive: true), SourceHealth(key: "olt_1", alive: true), SourceHealth(key: "olt_1", alive: false),
            SourceHealth(key: "olt_2", alive: true),
        ]
        let answer = try await StubService([SourceStatus(.acs, .ok), SourceStatus(.olt, .ok)], health: health).ask("/readyz")
        #expect(answer.status == 200)
        #expect(answer.text == #"{"status":"degraded","acs":"ok","olt_1":"down","olt_2":"ok","sources_failing":1}"#)
        let well = try await StubService(health: [SourceHealth(key: "acs", alive: true)]).ask("/readyz")
        #expect(well.text == #"{"status":"ok","acs":"ok","sources_failing":0}"#)
    }

    @Test("metrics are Prometheus text and count the requests by route")
    func metrics() async throws {
        let service = StubService()
        for uri in [StubService.lookup, StubService.lookup, StubService.events, "/devices/lookup", "/22400A7000101"] { _ = try await service.ask(uri) }
        let answer = try await service.ask("/metrics")
        #expect(answer.type == "text/plain; version=0.0.4; charset=utf-8")
        for line in [
            #"diag_http_requests_total{route="/devices/lookup",status="200"} 2"#, #"diag_http_requests_total{route="/devices/lookup",status="400"} 1"#,
            #"diag_http_requests_total{route="/devices/lookup/events",status="200"} 1"#, #"diag_http_requests_total{route="other",status="404"} 1"#,
        ] {
            #expect(answer.text.contains(line + "\n"))
        }
        #expect(!answer.text.contains("22400A7000101"))
    }

    @Test("the trace of the caller is taken up, another is not")
    func trace() async throws {
        let id = "4bf92f3577b34da6a3ce929d0e0e4736"
        #expect(try await StubService().ask("/healthz", headers: [("traceparent", "00-\(id)-00f067aa0ba902b7-01")]).header("X-Trace-Id") == id)
        let fresh = try await StubService().ask("/healthz", headers: [("traceparent", "nonsense")]).header("X-Trace-Id")
        #expect(fresh?.wholeMatch(of: /[0-9a-f]{32}/) != nil)
    }
}
