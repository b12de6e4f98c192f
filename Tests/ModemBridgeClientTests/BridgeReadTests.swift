import DeviceReport
import Foundation
import HTTPTransport
import TR181
import Testing

@testable import ModemBridgeClient

@Suite struct BridgeReadTests {
    private let clock = HandClock()
    private var deadline: ContinuousClock.Instant { clock.now + .seconds(8) }

    private func read(_ bridge: ScriptedBridge, _ device: DeviceIdentity = Fixtures.device, _ options: ReadOptions = Fixtures.options) async -> SourceOutcome<
        ParameterTree
    > {
        await BridgeSource(bridge, clock: clock).read(device, options: options, deadline: deadline)
    }

    @Test func aReadingIsLifted() async throws {
        let bridge = ScriptedBridge(.json(Fixtures.reading))
        let outcome = await read(bridge)
        #expect(outcome.status.state == .ok)
        #expect(outcome.status.name == .bridge)
        #expect(outcome.status.dataAt == Date(timeIntervalSince1970: 1_773_844_198))
        #expect(outcome.payload?.text(at: "Device.Optical.Interface.1.X_TP_GPON_Config.RXPower") == "138")
        #expect(outcome.identity?.serial == Fixtures.serial)
        #expect(outcome.identity?.model == "XX230v")
        #expect(bridge.calls == ["POST /v1/modems/198.51.100.99/read"])
        let body = try #require(try JSONSerialization.jsonObject(with: Data(bridge.requests[0].body)) as? [String: Any])
        #expect(body["on_busy"] as? String == "skip")
        #expect(body["deadline_ms"] as? Int == 7850)
        #expect(body["max_age_seconds"] as? Int == 30)
        #expect(body["refresh"] as? Bool == false)
        #expect((body["objects"] as? [String])?.first == "device")
        #expect(bridge.requests[0].freshConnection)
    }

    @Test func aLiveReadTakesNoCache() async throws {
        let bridge = ScriptedBridge(.json(Fixtures.reading.replacing("miss", with: "hit")))
        let outcome = await read(bridge, Fixtures.device, Fixtures.live)
        let body = String(decoding: try #require(bridge.requests.first).body, as: UTF8.self)
        #expect(body.contains("\"max_age_seconds\":0") && body.contains("\"refresh\":true"))
        #expect(outcome.status.state == .stale)
        #expect(outcome.status.reason == "cached")
    }

    @Test func aHalfReadingIsPartialInEitherSpelling() async {
        let outcome = await read(ScriptedBridge(.json(Fixtures.half, status: 206)))
        #expect(outcome.status.state == .partial)
        #expect(outcome.status.reason == "objects_missing")
        #expect(outcome.status.dataAt == Date(timeIntervalSince1970: 1_773_844_198))
        #expect(outcome.status.warnings.contains { $0.hasPrefix("object_failed:mesh:object_unsupported") })
        #expect(outcome.payload != nil)
    }

    @Test func anotherModemAtTheAddressIsNotThisDevice() async {
        let outcome = await read(ScriptedBridge(.json(Fixtures.reading)), DeviceIdentity(serial: "OTHER1", managementHost: Fixtures.host))
        #expect(outcome.status.state == .notFound)
        #expect(outcome.status.reason == "serial_mismatch")
        #expect(outcome.payload == nil)
        #expect(outcome.identity == nil)
    }

    @Test(arguments: [
        (400, "bad_request", SourceState.unsupported), (401, "unauthorized", .authError), (403, "host_forbidden", .unsupported),
        (404, "unknown_job", .unreachable), (409, "session_busy", .busy), (409, "session_taken_over", .busy),
        (422, "modem_unsupported", .unsupported), (423, "modem_locked", .busy), (424, "bad_credentials", .authError),
        (429, "too_many", .busy), (502, "modem_protocol", .parseError), (503, "bridge_unavailable", .unreachable),
        (504, "modem_unreachable", .unreachable), (504, "deadline", .timeout),
    ]) func everyErrorOfTheContract(_ status: Int, _ code: String, _ state: SourceState) async {
        let outcome = await read(ScriptedBridge(.error(status, code, retryable: false, afterMs: 60_000)))
        #expect(outcome.status.state == state)
        #expect(outcome.status.reason == code)
        #expect(outcome.status.httpStatus == status)
        #expect(outcome.status.warnings.contains("retry_after_ms:60000"))
        #expect(outcome.payload == nil)
        // The same bytes replay to the same state.
        let replayed = BridgeSource.decode(BridgeReply.error(status, code).body, httpStatus: status, options: Fixtures.options)
        #expect(replayed.status.state == state && replayed.status.reason == code)
    }

    @Test(arguments: [
        (BridgeReply(status: 200, contentType: "text/html", body: Array("<html>".utf8)), SourceState.parseError, "wrong_content_type"),
        (BridgeReply(status: 502, contentType: "text/html", body: Array("<html>".utf8)), .unreachable, "http_502"),
        (BridgeReply(status: 500, contentType: "text/plain", body: Array("Error: boom".utf8)), .unreachable, "http_500"),
        (BridgeReply(status: 500, contentType: nil), .unreachable, "http_500"),
        (BridgeReply(status: 302), .unreachable, "unexpected_redirect"),
        (BridgeReply(status: 404, contentType: "text/html"), .unreachable, "not_a_bridge"),
        (BridgeReply(status: 401), .authError, "unauthorized"),
        (BridgeReply(status: 409, contentType: "text/plain"), .busy, "session_busy"),
        (.json("[]"), .parseError, "unexpected_shape"), (.json("{\"objects\":"), .parseError, "malformed"),
        (.json("{}"), .parseError, "unexpected_shape"), (.json("{\"error\":{\"code\":\"brand_new\"}}", status: 418), .parseError, "http_418"),
    ]) func whatABridgeOfTodayMaySay(_ reply: BridgeReply, _ state: SourceState, _ reason: String) async {
        let outcome = await read(ScriptedBridge(reply))
        #expect(outcome.status.state == state)
        #expect(outcome.status.reason == reason)
    }

    @Test(arguments: HTTPTransportError.Code.allCases) func transfersThatFail(_ code: HTTPTransportError.Code) async {
        let bridge = ScriptedBridge { _ throws(HTTPTransportError) in throw HTTPTransportError(code: code, detail: "") }
        let outcome = await read(bridge)
        #expect(!outcome.status.state.hasData)
        #expect(outcome.status.reason?.isEmpty == false)
        #expect(bridge.requests.count == 1, "a login is not tried again")
    }

    @Test func noHostNoQuestion() async {
        let bridge = ScriptedBridge(.json(Fixtures.reading))
        #expect(await read(bridge, DeviceIdentity(serial: "X")).status.reason == "no_management_host")
        #expect(bridge.requests.isEmpty)
    }

    @Test(arguments: [
        "", " ", "a b", "a/../b", "http://a", "a:80", "user@a", "-a", ".a", "a..b", "192.0.2.1/24", "[::1]", "fe80::1%eth0", "a%2Fb", "a?b", "a#b",
        "a\n", "é.example", String(repeating: "a", count: 254),
    ]) func hostsThatDoNotGetIntoAURL(_ text: String) async {
        let bridge = ScriptedBridge(.json(Fixtures.reading))
        let outcome = await read(bridge, DeviceIdentity(managementHost: text))
        #expect(outcome.status.state == .skipped)
        #expect(bridge.requests.isEmpty)
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("Modem-7.mgmt.example", "modem-7.mgmt.example"), ("2001:db8::7", "2001%3Adb8%3A%3A7"),
    ]) func hostsThatDo(_ text: String, _ segment: String) { #expect(ModemHost(text)?.pathSegment == segment) }

    @Test func aJobIsFollowed() async {
        let bridge = ScriptedBridge { request in
            if request.method == "POST" { return .json("{\"job\":\"b1f\",\"state\":\"queued\",\"retryAfterMs\":1500}", status: 202) }
            return .json("{\"state\":\"done\",\"result\":\(Fixtures.reading)}")
        }
        let outcome = await read(bridge)
        #expect(outcome.status.state == .ok)
        #expect(bridge.calls.last == "GET /v1/jobs/b1f")
        #expect(outcome.payload?.text(at: "Device.DeviceInfo.ModelName") == "XX230v")
    }

    @Test func aJobThatIsLateIsPending() async {
        let bridge = ScriptedBridge { request in
            request.method == "POST"
                ? .json("{\"job\":\"b1f\",\"state\":\"queued\",\"retry_after_ms\":1500}", status: 202) : .json("{\"state\":\"login\",\"retry_after_ms\":1500}")
        }
        let outcome = await read(bridge)
        #expect(outcome.status.state == .timeout)
        #expect(outcome.status.reason == "job_pending")
        #expect(bridge.requests.count == 6)
    }

    @Test(arguments: [
        ("{\"state\":\"failed\",\"error\":{\"code\":\"bad_credentials\"}}", SourceState.authError, "bad_credentials"),
        ("{\"state\":\"failed\"}", .unreachable, "job_failed"), ("{\"state\":\"cancelled\"}", .unreachable, "job_cancelled"),
    ]) func aJobMayFail(_ answer: String, _ state: SourceState, _ reason: String) async {
        let bridge = ScriptedBridge { request in request.method == "POST" ? .json("{\"job\":\"b1f\",\"retry_after_ms\":50}", status: 202) : .json(answer) }
        let outcome = await read(bridge)
        #expect(outcome.status.state == state)
        #expect(outcome.status.reason == reason)
    }

    @Test(arguments: ["{}", "{\"job\":\"../x\"}", "{\"job\":7}", "nonsense"]) func aJobWithoutAUsableID(_ answer: String) async {
        #expect(await read(ScriptedBridge(.json(answer, status: 202))).status.reason == "odd_job")
    }

    @Test func nonsenseOfTheModemIsAskedForOnceMore() async {
        let bridge = ScriptedBridge(.error(502, "modem_protocol", retryable: true))
        #expect(await read(bridge).status.reason == "modem_protocol")
        #expect(bridge.requests.count == 2)
    }

    @Test func theProbeLooksAtHealth() async {
        let bridge = ScriptedBridge(.json("{\"status\":\"ok\"}"))
        let status = await BridgeSource(bridge, clock: clock).probe(deadline: deadline)
        #expect(status.state == .ok)
        #expect(bridge.calls == ["GET /v1/health"])
    }

    @Test func theTokenIsABearer() {
        var configuration = BridgeConfiguration.test
        configuration.bearerToken = "t"
        #expect(configuration.request(.health).headers.contains { $0.0 == "Authorization" && $0.1 == "Bearer t" })
    }

    @Test(arguments: [Int.max, -5, 0, 7]) func aRetryAfterFromOutsideIsKeptWithinADay(_ seconds: Int) {
        var reply = BridgeReply(status: 503, contentType: "text/plain", body: [])
        reply.retryAfterSeconds = seconds
        #expect(BridgeFailure(reply).retryAfterMs == min(max(seconds, 0), 86_400) * 1000)
    }
}
