import DeviceReport
import Foundation
import HTTPTransport
import Synchronization
import TR181
import Testing

@testable import GenieACSClient

@Suite struct LiveReadTests {
    private let deadline = ContinuousClock.now + .seconds(3600)
    private static let fresh = "2026-03-18T14:30:00.000Z"

    /// An NBI whose document changes once the task was posted.
    private func nbi(
        _ task: NBIReply, after: String = Fixtures.list, faults: String = "[\n\n]", queued: String = "[\n\n]",
        reachable: String = Fixtures.reachable
    ) -> ScriptedNBI {
        let posted = Mutex(false)
        return ScriptedNBI { request in
            let url = request.url
            if request.method == "POST" {
                posted.withLock { $0 = true }
                return task
            }
            if request.method == "DELETE" { return NBIReply(status: 200) }
            if url.contains("/faults/") { return .json(faults) }
            if url.contains("/tasks/") { return .json(queued) }
            if url.contains("/locks/") { return .none }
            if url.contains("ConnectionRequestURL") { return .json(reachable) }
            return .json(posted.withLock { $0 } ? after : Fixtures.list)
        }
    }

    private func read(_ nbi: ScriptedNBI) async -> SourceOutcome<NBIDocument> {
        await ACSSource(nbi, clock: HandClock()).read(DeviceIdentity(acsID: Fixtures.id), options: Fixtures.live, deadline: deadline)
    }

    @Test func newerLeavesAreBelieved() async throws {
        let nbi = nbi(.json(Fixtures.task), after: "[" + Fixtures.document(at: Self.fresh) + "]")
        let outcome = await read(nbi)
        #expect(outcome.status.state == .ok)
        #expect(outcome.status.reason == nil)
        let post = try #require(nbi.requests.first { $0.method == "POST" })
        #expect(post.freshConnection)
        #expect(
            String(decoding: post.body, as: UTF8.self)
                == #"{"name":"getParameterValues","parameterNames":["Device.DeviceInfo.UpTime","Device.Optical.Interface.1.X_TP_GPON_Config.RXPower"],"expiry":60,"uniqueKey":"diag"}"#
        )
    }

    @Test func a200WithOldLeavesIsStale() async {
        let outcome = await read(nbi(.json(Fixtures.task)))
        #expect(outcome.status.state == .stale)
        #expect(outcome.status.reason == "live_unread")
        #expect(outcome.payload != nil)
    }

    @Test func someNewLeavesArePartial() async {
        let half = Fixtures.document().replacing(
            "\"_value\":1234,\"_type\":\"xsd:unsignedInt\",\"_timestamp\":\"2026-03-18T13:00",
            with: "\"_value\":1234,\"_type\":\"xsd:unsignedInt\",\"_timestamp\":\"2026-03-18T14:31")
        let outcome = await read(nbi(.json(Fixtures.task), after: "[\(half)]"))
        #expect(outcome.status.state == .partial)
        #expect(outcome.status.reason == "live_incomplete")
    }

    @Test(arguments: [
        ("Device is offline", "device_offline"),
        ("Connection request error: Incorrect connection request credentials", "connection_request_credentials"),
        ("Incorrect connection request credentials", "connection_request_credentials"),
        ("Connection request error: Unexpected status code 500", "connection_request_failed"),
        ("Invalid connection request URL", "connection_request_url"),
        ("Invalid connection request URL or protocol", "connection_request_url"),
        ("Basic HTTP authentication not allowed", "connection_request_auth"),
        ("Task queued but not processed", "task_queued"),
        ("Accepted", "task_queued"),
        ("", "task_queued"),
    ]) func aQueuedTaskIsStale(_ phrase: String, _ reason: String) async {
        let outcome = await read(nbi(.json(Fixtures.task, status: 202, reason: phrase), queued: "[{\"_id\":\"\(Fixtures.taskID)\"}]"))
        #expect(outcome.status.state == .stale)
        #expect(outcome.status.reason == reason)
        #expect(outcome.payload != nil)
    }

    @Test func aFaultIsFoundWithoutThePhrase() async {
        let fault = "[{\"_id\":\"\(Fixtures.id):task_\(Fixtures.taskID)\",\"code\":\"cwmp.9005\"}]"
        let nbi = nbi(.json(Fixtures.task, status: 202, reason: "Accepted"), faults: fault, queued: "[{\"_id\":\"\(Fixtures.taskID)\"}]")
        let outcome = await read(nbi)
        #expect(outcome.status.state == .stale)
        #expect(outcome.status.reason == "task_faulted")
        #expect(outcome.status.detail?.contains("cwmp.9005") == true)
        #expect(nbi.targets.contains("DELETE /tasks/\(Fixtures.taskID)"), "the fault would stay for ever")
    }

    @Test func aTaskThatIsGoneWasProcessedAfterAll() async {
        let nbi = nbi(.json(Fixtures.task, status: 202, reason: "Accepted"), after: "[" + Fixtures.document(at: Self.fresh) + "]")
        #expect(await read(nbi).status.state == .ok)
    }

    @Test(arguments: ["[]", "[{\"_id\":\"x\"}]", "[{\"_lastInform\":\"2026-03-18T14:00:00.000Z\",\"Device\":{\"ManagementServer\":{}}}]"])
    func aDeviceThatCannotBeCalledIsNotCalled(_ known: String) async {
        let nbi = nbi(.json(Fixtures.task), reachable: known)
        let outcome = await read(nbi)
        #expect(outcome.status.reason == "never_informed")
        #expect(!nbi.requests.contains { $0.method == "POST" }, "it would take a worker down")
    }

    @Test func noTimeNoTask() async {
        let clock = HandClock()
        let nbi = nbi(.json(Fixtures.task))
        let outcome = await ACSSource(nbi, clock: clock).read(
            DeviceIdentity(acsID: Fixtures.id), options: Fixtures.live, deadline: clock.now + .milliseconds(600))
        #expect(outcome.status.reason == "no_time_for_live")
        #expect(!nbi.requests.contains { $0.method == "POST" })
    }

    @Test(arguments: [404, 400, 403, 502]) func aRefusedTaskLeavesTheCachedDocument(_ status: Int) async {
        let outcome = await read(nbi(NBIReply(status: status)))
        #expect(outcome.status.state == .stale)
        #expect(outcome.status.reason == "task_refused")
        #expect(outcome.payload != nil)
    }

    @Test(arguments: [(true, "cwmp_session_busy"), (false, "task_timeout")]) func aTaskThatTakesTooLong(_ locked: Bool, _ reason: String) async {
        let nbi = ScriptedNBI { request throws(HTTPTransportError) in
            if request.method == "POST" { throw HTTPTransportError(code: .timeout, detail: "", timings: HTTPTimings(totalMs: 9000)) }
            if request.url.contains("/locks/") { return locked ? .json("[{\"_id\":\"cwmp_session_x\"}]") : .none }
            return .json(request.url.contains("ConnectionRequestURL") ? Fixtures.reachable : Fixtures.list)
        }
        let source = ACSSource(nbi, clock: HandClock())
        for _ in 0..<4 {
            let outcome = await source.read(DeviceIdentity(acsID: Fixtures.id), options: Fixtures.live, deadline: deadline)
            #expect(outcome.status.reason == reason, "a silent device does not open the breaker of the ACS")
        }
    }

    @Test func leavesComeFromTheCachedTree() throws {
        let document = try #require(ACSSource.decode(Array(Fixtures.list.utf8)).payload)
        let patterns = ["Device.Optical.Interface.{i}.X_TP_GPON_Config.RXPower", "Device.Nope.{i}.X", "Device.DeviceInfo", "Device.DeviceInfo.UpTime"]
        let leaves = LiveLeaves.chosen(in: document.tree, patterns: patterns, limit: 8)
        #expect(leaves.map(\.text) == ["Device.Optical.Interface.1.X_TP_GPON_Config.RXPower", "Device.DeviceInfo.UpTime"])
        #expect(LiveLeaves.chosen(in: document.tree, patterns: patterns, limit: 1).count == 1)
        #expect(LiveLeaves.fresh(leaves, in: document.tree, sinceMs: 1_773_838_800_000) == 2)
        #expect(LiveLeaves.fresh(leaves, in: document.tree, sinceMs: 1_773_838_800_001) == 0)
    }
}
