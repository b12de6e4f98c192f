import DeviceReport
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import DiagService

@Suite("Problems")
struct ProblemTests {
    private func object(_ problem: Problem) throws -> [String: Any] {
        let body = problem.body(traceID: "4bf92f3577b34da6a3ce929d0e0e4736", instance: "/devices/lookup")
        return try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
    }

    @Test(
        "types and statuses are stable",
        arguments: [
            (.malformedKey, 400, "malformed-key"), (.badParameter, 400, "bad-parameter"), (.unknownDevice, 404, "unknown-device"),
            (.ambiguousKey, 422, "ambiguous-key"),
            (.noSource, 503, "no-source"), (.sourceTimeout, 504, "source-timeout"), (.sourceFailed, 502, "source-failed"),
            (.notFound, 404, "not-found"), (.methodNotAllowed, 405, "method-not-allowed"), (.overloaded, 503, "overloaded"),
            (.cancelled, 503, "cancelled"), (.internalError, 500, "internal-error"),
        ] as [(ProblemType, Int, String)])
    func types(type: ProblemType, status: Int, name: String) throws {
        #expect(type.name == name)
        let response = Problem(type, "Because.").response(traceID: "t", instance: "/x")
        #expect(response.status.code == status)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.headers[.cacheControl] == "no-store")
        let body = try object(Problem(type, "Because."))
        #expect(body["type"] as? String == "urn:diag:problem:\(name)")
        #expect(body["status"] as? Int == status)
        #expect(body["title"] as? String == type.title)
        #expect(body["detail"] as? String == "Because.")
        #expect(body["instance"] as? String == "/devices/lookup")
        #expect(body["trace_id"] as? String == "4bf92f3577b34da6a3ce929d0e0e4736")
    }

    @Test("the table above names every type")
    func complete() {
        #expect(ProblemType.allCases.count == 12)
        #expect(Set(ProblemType.allCases.map(\.title)).count == 12)
    }

    @Test("every 503 says when to come back")
    func retry() throws {
        let unavailable = try #require(Problem(result([SourceStatus(.acs, .unreachable)])))
        for problem in [Problem(HubIsFull()), unavailable, Problem.cancelled] {
            #expect(problem.type.status == .serviceUnavailable)
            #expect(problem.response(traceID: "t", instance: "/").headers[.retryAfter].flatMap { Int($0) } ?? 0 > 0)
        }
        #expect(Problem(.badParameter, "").response(traceID: "t", instance: "/").headers[.retryAfter] == nil)
    }

    @Test("what the sources said and whom the key fits are in it")
    func contents() throws {
        var ambiguous = result([SourceStatus(.acs, .ok), SourceStatus(.olt, .notFound)])
        ambiguous.candidates = [DeviceIdentity(acsID: "A-1"), DeviceIdentity(acsID: "A-2")]
        let problem = try #require(Problem(ambiguous))
        #expect(problem.type == .ambiguousKey)
        let body = try object(problem)
        #expect((body["candidates"] as? [[String: Any]])?.map { $0["acs_id"] as? String } == ["A-1", "A-2"])
        #expect((body["sources"] as? [[String: Any]])?.map { $0["state"] as? String } == ["ok", "not_found"])
    }

    @Test("a result is a report, or the problem it comes to")
    func outcomes() {
        #expect(Problem(result([SourceStatus(.acs, .ok)])) == nil)
        #expect(Problem(result([SourceStatus(.acs, .timeout)])) == nil)
        #expect(Problem(result([SourceStatus(.acs, .notFound), SourceStatus(.olt, .timeout)]))?.type == .unknownDevice)
        #expect(Problem(result([SourceStatus(.acs, .authError), SourceStatus(.olt, .skipped)]))?.type == .noSource)
        #expect(Problem(result([]))?.type == .noSource)
    }

    private func result(_ statuses: [SourceStatus]) -> LookupResult {
        LookupResult(
            query: LookupQuery(key: .serial("A"), timeoutMs: 1000), identity: DeviceIdentity(serial: "A"), statuses: statuses, candidates: [], recordings: [],
            generatedAt: Date(timeIntervalSince1970: 0), durationMs: 1)
    }
}
