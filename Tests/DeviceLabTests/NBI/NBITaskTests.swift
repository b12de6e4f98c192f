import DeviceCapture
import Foundation
import Testing

@testable import DeviceLab

@Suite struct NBITaskTests {
    static let target = "/devices/\(LabFixtures.acsID)/tasks"
    static let read = #"{"name":"getParameterValues","parameterNames":["Device.DeviceInfo.UpTime","Device.DeviceInfo.NeverRead"]}"#

    private func upTime(_ lab: DeviceLab) -> LabJSON? {
        lab.document(of: "healthy").map { LabJSON.object($0) }?.value(at: ["Device", "DeviceInfo", "UpTime"])
    }

    private func capture(_ cpe: CPEBehaviour) -> LoadedCapture { LabFixtures.capture(LabFixtures.manifest(cpe: cpe)) }

    @Test func aSessionReadsTheNamedLeaves() async throws {
        var options = LabFixtures.quick
        options.clock = { Date(timeIntervalSince1970: 1_800_000_000) }
        try await LabFixtures.withLab(options: options) { lab in
            lab.setLiveValue(.number("77"), path: "Device.DeviceInfo.UpTime", device: "healthy")
            let answer = await RawHTTP(lab.nbiURL).post(Self.target + "?connection_request&timeout=3000", Self.read)
            #expect(answer.status == 200)
            #expect(answer.reason == "OK")
            let task = try LabFixtures.json(answer.body)
            #expect(task["device"]?.text == LabFixtures.acsID)
            #expect(task["_id"]?.text?.count == 24)
            #expect(upTime(lab)?["_value"] == .number("77"))
            #expect(upTime(lab)?["_timestamp"]?.text == "2027-01-15T08:00:00.000Z")
            let document = try #require(lab.document(of: "healthy").map { LabJSON.object($0) })
            #expect(document["_lastInform"]?.text == "2027-01-15T08:00:00.000Z")
            #expect(document.value(at: ["Device", "DeviceInfo", "ModelName", "_timestamp"])?.text == "2026-01-01T00:00:00.000Z")
            #expect(document.value(at: ["Device", "DeviceInfo", "NeverRead", "_value"]) == nil)
            #expect(await RawHTTP(lab.nbiURL).get("/tasks/").text == "[\n\n]")
        }
    }

    @Test func anObjectIsReadWhole() async throws {
        try await LabFixtures.withLab { lab in
            let body = #"{"name":"refreshObject","objectName":"Device.Hosts"}"#
            #expect(await RawHTTP(lab.nbiURL).post(Self.target + "?connection_request", body).status == 200)
            let document = try #require(lab.document(of: "healthy").map { LabJSON.object($0) })
            let leaf = document.value(at: ["Device", "Hosts", "HostNumberOfEntries"])
            #expect(leaf?["_timestamp"]?.text != "2026-01-01T00:00:00.000Z")
            #expect(leaf?["_value"] == .string("1"))
            #expect(upTime(lab)?["_timestamp"]?.text == "2026-01-01T00:00:00.000Z")
        }
    }

    @Test func whatDoesNotExistIsNoFault() async throws {
        try await LabFixtures.withLab { lab in
            let body = #"{"name":"getParameterValues","parameterNames":["Device.Nope.Nada"]}"#
            #expect(await RawHTTP(lab.nbiURL).post(Self.target + "?connection_request", body).status == 200)
            #expect(await RawHTTP(lab.nbiURL).get("/faults/").text == "[\n\n]")
        }
    }

    @Test func aTrailingDotFaultsAndStays() async throws {
        try await LabFixtures.withLab { lab in
            let client = RawHTTP(lab.nbiURL)
            let body = #"{"name":"refreshObject","objectName":"Device.Hosts."}"#
            let answer = await client.post(Self.target + "?connection_request", body)
            #expect(answer.status == 202)
            #expect(answer.reason == "Task faulted")
            let id = try #require(try LabFixtures.json(answer.body)["_id"]?.text)
            let faults = try LabFixtures.json(await client.get("/faults/").body)
            #expect(faults.array?.first?["_id"]?.text == "\(LabFixtures.acsID):task_\(id)")
            #expect(faults.array?.first?["code"]?.text == "script.Error")
            #expect(faults.array?.first?["message"]?.text == "Invalid parameter path")
            #expect(await client.get("/tasks/").header("total") == "1")
            #expect(await client.send("DELETE", "/faults/\(LabFixtures.acsID):task_\(id)").status == 200)
            #expect(await client.get("/tasks/").header("total") == "0")
        }
    }

    @Test(arguments: [
        (CPEBehaviour.ConnectionRequest.refused, "Device is offline"),
        (.silent, "Device is offline"),
        (.badCredentials, "Connection request error: Incorrect connection request credentials"),
        (.noInform, "Task queued but not processed"),
    ])
    func whatIsNotReadStaysQueued(_ request: CPEBehaviour.ConnectionRequest, _ reason: String) async throws {
        try await LabFixtures.withLab([capture(CPEBehaviour(connectionRequest: request))]) { lab in
            let answer = await RawHTTP(lab.nbiURL).post(Self.target + "?connection_request", Self.read)
            #expect(answer.status == 202)
            #expect(answer.reason == reason)
            #expect(await RawHTTP(lab.nbiURL).get("/tasks/").header("total") == "1")
        }
    }

    @Test func aShortTimeOutIsNotWaitedFor() async throws {
        try await LabFixtures.withLab { lab in
            let answer = await RawHTTP(lab.nbiURL).post(Self.target + "?connection_request&timeout=30", Self.read)
            #expect(answer.reason == "Task queued but not processed")
        }
    }

    @Test func aTimeOutThatIsNoNumberNeverEnds() async throws {
        try await LabFixtures.withLab { lab in
            let answer = await RawHTTP(lab.nbiURL).post(Self.target + "?connection_request&timeout=abc", Self.read, patience: 0.5)
            #expect(answer.ending == .timedOut)
            #expect(lab.nbiCrashes == 0)
        }
    }

    @Test func aReaderDuringASessionWaitsItsTurn() async throws {
        try await LabFixtures.withLab([capture(CPEBehaviour(sessionMs: 1_500))]) { lab in
            let client = RawHTTP(lab.nbiURL)
            async let first = client.post(Self.target + "?connection_request&timeout=20000", Self.read)
            while lab.nbi.store.devices.first?.isInSession != true { try await Task.sleep(for: .milliseconds(5)) }
            #expect(await client.send("DELETE", "/devices/\(LabFixtures.acsID)").text == "Device is in session")
            #expect(await client.post(Self.target, #"{"name":"reboot"}"#).reason == "Accepted")
            #expect(await client.post(Self.target + "?connection_request&timeout=20000", Self.read).status == 200)
            #expect(await first.status == 200)
            #expect(lab.nbi.store.devices.first?.sessions == 2)
            #expect(await client.get("/tasks/").header("total") == "0")
        }
    }

    @Test func theDocumentIsWrittenWhenTheSessionEnds() async throws {
        try await LabFixtures.withLab([capture(CPEBehaviour(sessionMs: 1_500))]) { lab in
            let client = RawHTTP(lab.nbiURL)
            async let answer = client.post(Self.target + "?connection_request&timeout=20000", Self.read)
            while lab.nbi.store.devices.first?.isInSession != true { try await Task.sleep(for: .milliseconds(5)) }
            #expect(upTime(lab)?["_timestamp"]?.text == "2026-01-01T00:00:00.000Z")
            #expect(await answer.status == 200)
            #expect(upTime(lab)?["_timestamp"]?.text != "2026-01-01T00:00:00.000Z")
        }
    }

    @Test func uniqueKeysReplaceAndExpiredTasksAreDropped() async throws {
        let behaviour = CPEBehaviour(connectionRequest: .refused)
        try await LabFixtures.withLab([capture(behaviour)]) { lab in
            let client = RawHTTP(lab.nbiURL)
            let body = #"{"name":"getParameterValues","parameterNames":["Device.DeviceInfo.UpTime"],"expiry":0,"uniqueKey":"diag"}"#
            for _ in 0..<3 { #expect(await client.post(Self.target + "?connection_request", body).status == 202) }
            let tasks = try LabFixtures.json(await client.get("/tasks/").body)
            #expect(tasks.array?.count == 1)
            #expect(tasks.array?.first?["expiry"]?.text == tasks.array?.first?["timestamp"]?.text)
            lab.setCPE(CPEBehaviour(), device: "healthy")
            #expect(await client.post(Self.target + "?connection_request&timeout=3000", #"{"name":"reboot"}"#).status == 200)
            #expect(await client.get("/tasks/").header("total") == "0")
            #expect(upTime(lab)?["_timestamp"]?.text == "2026-01-01T00:00:00.000Z")
        }
    }

    @Test func aConnectionRequestAloneSaysOnlyWhetherItArrived() async throws {
        try await LabFixtures.withLab { lab in
            let client = RawHTTP(lab.nbiURL)
            let answer = await client.post(Self.target + "?connection_request", nil)
            #expect(answer.status == 200)
            #expect(answer.text == "")
            lab.setCPE(CPEBehaviour(connectionRequest: .refused), device: "healthy")
            #expect(await client.post(Self.target + "?connection_request", nil).status == 504)
        }
    }
}
