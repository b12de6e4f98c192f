import DeviceReport
import Foundation
import HTTPTransport
import TR181
import Testing

@testable import GenieACSClient

@Suite struct ReadTests {
    private let deadline = ContinuousClock.now + .seconds(3600)

    private func serve(_ search: String = Fixtures.found, _ document: String = Fixtures.list) -> ScriptedNBI {
        ScriptedNBI { request in .json(request.url.contains("sort=") ? search : document) }
    }

    @Test func twoCallsFindAndRead() async throws {
        let nbi = serve()
        let outcome = await ACSSource(nbi).read(DeviceIdentity(serial: Fixtures.serial), options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == .ok)
        #expect(outcome.status.reason == nil)
        #expect(outcome.status.httpStatus == 200)
        #expect(outcome.status.leaves == 5)
        #expect(outcome.status.dataAt == Date(timeIntervalSince1970: 1_773_838_800))
        #expect(outcome.status.oldestDataAt == Date(timeIntervalSince1970: 1_773_828_000))
        #expect(nbi.requests.count == 2)
        #expect(outcome.payload?.tree.text(at: "Device.DeviceInfo.UpTime") == "1234")
        #expect(outcome.identity?.gponSN?.description == "TPLGB40A1999")
        #expect(outcome.identity?.mac?.description == "1c:61:b4:0a:19:99")
        #expect(outcome.identity?.acsID == Fixtures.id)
        #expect(outcome.identity?.model == "XX230v")
        #expect(outcome.recording == nil)
    }

    @Test func aKnownIDSavesTheSearch() async {
        let nbi = serve()
        let outcome = await ACSSource(nbi).read(DeviceIdentity(acsID: Fixtures.id), options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == .ok)
        #expect(nbi.requests.count == 1)
    }

    @Test func anIDThatIsNoLongerRightFallsBackToTheSerial() async {
        let nbi = ScriptedNBI { request in
            if request.url.contains("sort=") { return .json(Fixtures.found) }
            return request.url.contains("OLD") ? .none : .json(Fixtures.list)
        }
        let device = DeviceIdentity(serial: Fixtures.serial, acsID: "OLD-1")
        let outcome = await ACSSource(nbi).read(device, options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == .ok)
        #expect(nbi.requests.count == 3)
    }

    @Test func unknownDeviceIsNotFound() async {
        let outcome = await ACSSource(serve("[\n\n]")).read(DeviceIdentity(serial: "X1"), options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == .notFound)
        #expect(outcome.status.reason == nil)
        #expect(outcome.payload == nil)
    }

    @Test func noKeyIsSkipped() async {
        let nbi = serve()
        let outcome = await ACSSource(nbi).read(DeviceIdentity(managementHost: "192.0.2.1"), options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == .skipped)
        #expect(outcome.status.reason == "no_key")
        #expect(nbi.requests.isEmpty)
    }

    @Test func severalDevicesAreCandidates() async {
        let two = """
            [{"_id":"A-B-X1","_deviceId":{"_OUI":"A","_ProductClass":"B","_SerialNumber":"X1"}},{"_id":"A-C-X1","_deviceId":{"_OUI":"A","_ProductClass":"C","_SerialNumber":"X1"}}]
            """
        let outcome = await ACSSource(serve(two)).read(DeviceIdentity(serial: "X1"), options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == .notFound)
        #expect(outcome.status.reason == "ambiguous")
        #expect(outcome.candidates.map(\.acsID) == ["A-B-X1", "A-C-X1"])
        #expect(outcome.candidates.map(\.productClass) == ["B", "C"])
    }

    @Test func theSpellingAskedForWins() async {
        let two = """
            [{"_id":"A-B-x1","_deviceId":{"_SerialNumber":"x1"}},{"_id":"\(Fixtures.id)","_deviceId":{"_SerialNumber":"X1"}}]
            """
        let outcome = await ACSSource(serve(two)).read(DeviceIdentity(serial: "X1"), options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == .ok)
    }

    @Test func aDocumentNobodyEverReadIsPartial() async {
        let bare = "[{\"_id\":\"\(Fixtures.id)\",\"_lastInform\":\"2026-03-18T14:00:00.000Z\",\"Device\":{\"DeviceInfo\":{\"UpTime\":{\"_object\":false}}}}]"
        let outcome = await ACSSource(serve(Fixtures.found, bare)).read(DeviceIdentity(serial: "X1"), options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == .partial)
        #expect(outcome.status.reason == "never_read")
    }

    @Test(arguments: [
        (NBIReply.json("[", status: 200), SourceState.parseError, "malformed"),
        (.json("{\"a\":", status: 200), .parseError, "malformed"),
        (NBIReply(status: 200, contentType: "text/html", body: Array("<html>".utf8)), .parseError, "wrong_content_type"),
        (NBIReply(status: 401), .authError, "unauthorized"),
        (NBIReply(status: 403), .authError, "forbidden"),
        (NBIReply(status: 302), .unreachable, "unexpected_redirect"),
        (NBIReply(status: 404), .unreachable, "not_an_nbi"),
        (NBIReply(status: 429), .busy, "too_many_requests"),
        (NBIReply(status: 502, contentType: "text/html"), .unreachable, "http_502"),
        (NBIReply(status: 204), .parseError, "http_204"),
    ]) func answersThatAreNoData(_ reply: NBIReply, _ state: SourceState, _ reason: String) async {
        let outcome = await ACSSource(ScriptedNBI { _ in reply }).read(DeviceIdentity(serial: "X1"), options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == state)
        #expect(outcome.status.reason == reason)
        #expect(outcome.status.httpStatus == reply.status)
        #expect(outcome.payload == nil)
    }

    @Test(arguments: HTTPTransportError.Code.allCases) func transfersThatFail(_ code: HTTPTransportError.Code) async {
        let nbi = ScriptedNBI { _ throws(HTTPTransportError) in throw HTTPTransportError(code: code, detail: "") }
        let outcome = await ACSSource(nbi).read(DeviceIdentity(serial: "X1"), options: Fixtures.options, deadline: deadline)
        let expected: SourceState =
            switch code {
            case .timeout: .timeout
            case .connectTimeout, .hostNotFound, .unreachable, .reset, .emptyReply, .tls: .unreachable
            case .truncated, .bodyTooLarge, .headTooLarge, .protocolError: .parseError
            case .cancelled, .invalidRequest, .overloaded, .unavailable: .skipped
            }
        #expect(outcome.status.state == expected)
        #expect(outcome.status.reason?.isEmpty == false)
        #expect(nbi.requests.count == 1, "a failed request is not sent again: it may have killed a worker")
    }

    @Test func aConnectionClosedAsIdleIsReplacedOnce() async {
        let nbi = ScriptedNBI { request throws(HTTPTransportError) in
            guard request.freshConnection else { throw HTTPTransportError(code: .reset, detail: "", reusedConnection: true) }
            return .json(request.url.contains("sort=") ? Fixtures.found : Fixtures.list)
        }
        let outcome = await ACSSource(nbi).read(DeviceIdentity(serial: Fixtures.serial), options: Fixtures.options, deadline: deadline)
        #expect(outcome.status.state == .ok)
        #expect(nbi.requests.map(\.freshConnection) == [false, true, false, true])
    }

    @Test func anACSThatIsDownIsLeftAlone() async {
        let clock = HandClock()
        let nbi = ScriptedNBI { _ throws(HTTPTransportError) in throw HTTPTransportError(code: .emptyReply, detail: "") }
        let source = ACSSource(nbi, clock: clock)
        func reason() async -> String? {
            await source.read(DeviceIdentity(serial: "X1"), options: Fixtures.options, deadline: clock.now + .seconds(9)).status.reason
        }
        for _ in 0..<3 { #expect(await reason() == "empty_reply") }
        #expect(await reason() == "circuit_open")
        #expect(nbi.requests.count == 3)
        clock.advance(.seconds(26))
        #expect(await reason() == "empty_reply")
        #expect(await reason() == "circuit_open")
        #expect(nbi.requests.count == 4)
    }

    @Test func aShortDeadlineIsNotTheFaultOfTheACS() async {
        let nbi = ScriptedNBI { _ throws(HTTPTransportError) in
            throw HTTPTransportError(code: .timeout, detail: "", timings: HTTPTimings(totalMs: 300))
        }
        let source = ACSSource(nbi)
        for _ in 0..<6 { _ = await source.read(DeviceIdentity(serial: "X1"), options: Fixtures.options, deadline: deadline) }
        #expect(nbi.requests.count == 6)
    }

    @Test func probeMatchesNothing() async {
        let nbi = ScriptedNBI { _ in .none }
        let status = await ACSSource(nbi).probe(deadline: deadline)
        #expect(status.state == .ok)
        #expect(nbi.targets == ["GET /devices/?query=%7B%22_id%22%3A%22diag-probe%22%7D&projection=_id&limit=1"])
    }

    @Test func recordingReplaysToTheSameTree() async throws {
        var options = Fixtures.options
        options.record = true
        let outcome = await ACSSource(serve()).read(DeviceIdentity(serial: Fixtures.serial), options: options, deadline: deadline)
        let recording = try #require(outcome.recording)
        #expect(recording.fileName == "acs.nbi.json")
        let replayed = try #require(ACSSource.decode(recording.bytes).payload)
        #expect(replayed.acsID == Fixtures.id)
        #expect(NBIDocumentWriter.array([replayed]) == recording.bytes)
        #expect(replayed.tree.valueCount == outcome.payload?.tree.valueCount)
    }
}
