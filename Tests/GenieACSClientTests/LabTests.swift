import DeviceCapture
import DeviceLab
import DeviceReport
import Foundation
import HTTPTransport
import TR181
import Testing

@testable import GenieACSClient

/// Over real sockets, against the lab's NBI.
@Suite(.serialized) struct LabTests {
    private static let serial = "22400A7000101"
    private static let name = "healthy-mesh"
    private static let rxPath = "Device.Optical.Interface.1.X_TP_GPON_Config.RXPower"

    private func withLab<Result>(_ body: (DeviceLab, ACSSource) async throws -> Result) async throws -> Result {
        var options = DeviceLabOptions()
        options.sessionPoll = .milliseconds(20)
        options.crashHang = .milliseconds(200)
        options.dripPause = .milliseconds(200)
        let lab = try await DeviceLab.start(library: SharedFiles.captures, options: options)
        lab.clearFaults()
        let transport = HTTPTransport()
        let source = ACSSource(
            configuration: ACSConfiguration(baseURL: lab.nbiURL, maxBodyBytes: 8 << 20, breaker: nil), rules: { Fixtures.rules }, transport: transport)
        do {
            let result = try await body(lab, source)
            #expect(lab.nbiCrashes == 0, "a worker went down")
            await transport.shutdown()
            await lab.stop()
            return result
        } catch {
            await transport.shutdown()
            await lab.stop()
            throw error
        }
    }

    private func read(
        _ source: ACSSource, _ device: DeviceIdentity = DeviceIdentity(serial: serial), live: Bool = false, seconds: Double = 10
    ) async -> SourceOutcome<NBIDocument> {
        await source.read(device, options: live ? Fixtures.live : Fixtures.options, deadline: .now + .seconds(seconds))
    }

    @Test func everyKeyLeadsToTheDevice() async throws {
        try await withLab { _, source in
            let first = await read(source)
            let identity = try #require(first.identity)
            #expect(first.status.state == .ok)
            let mac = try #require(identity.mac)
            let gpon = try #require(identity.gponSN)
            let id = try #require(identity.acsID)
            for device in [
                DeviceIdentity(serial: Self.serial.lowercased()), DeviceIdentity(mac: mac), DeviceIdentity(gponSN: gpon),
                DeviceIdentity(acsID: id), DeviceIdentity(serial: Self.serial, gponSN: gpon, mac: mac, acsID: "WRONG-1"),
            ] {
                let outcome = await read(source, device)
                #expect(outcome.status.state == .ok)
                #expect(outcome.identity?.acsID == id)
            }
        }
    }

    @Test func nobodyIsNotFound() async throws {
        try await withLab { _, source in
            for device in [DeviceIdentity(serial: "12345678"), DeviceIdentity(serial: "AB-1.2:3"), DeviceIdentity(acsID: "A-B%20C-D")] {
                #expect(await read(source, device).status.state == .notFound)
            }
        }
    }

    @Test func hostileKeysTakeNoWorkerDown() async throws {
        try await withLab { lab, source in
            for text in QuerySafetyTests.everything {
                for key in [DeviceKey.serial(text), .acsID(text)] {
                    let state = await read(source, DeviceIdentity(key)).status.state
                    #expect(state == .notFound || state == .skipped)
                }
            }
            #expect(await read(source).status.state == .ok)
        }
    }

    @Test func aLiveReadBringsNewValues() async throws {
        try await withLab { lab, source in
            lab.setLiveValue(.number("77"), path: Self.rxPath, device: Self.name)
            let outcome = await read(source, live: true)
            #expect(outcome.status.state == .ok, "\(outcome.status)")
            #expect(outcome.payload?.tree.text(at: Self.rxPath) == "77")
        }
    }

    @Test(arguments: [
        (CPEBehaviour(connectionRequest: .refused), "device_offline"),
        (CPEBehaviour(connectionRequest: .badCredentials), "connection_request_credentials"),
        (CPEBehaviour(connectionRequest: .noInform), "task_queued"),
        (CPEBehaviour(faultPaths: ["Device.DeviceInfo"]), "task_faulted"),
        (CPEBehaviour(sessionMs: 60_000), "cwmp_session_busy"),
    ]) func aLiveReadThatDoesNotHappen(_ behaviour: CPEBehaviour, _ reason: String) async throws {
        try await withLab { lab, source in
            lab.setCPE(behaviour, device: Self.name)
            let outcome = await read(source, live: true, seconds: 5)
            #expect(outcome.status.state == .stale)
            #expect(outcome.status.reason == reason, "\(outcome.status)")
            #expect(outcome.payload != nil)
        }
    }

    @Test func equalLiveReadsPostOneTask() async throws {
        try await withLab { lab, source in
            lab.setCPE(CPEBehaviour(sessionMs: 500), device: Self.name)
            let states = await withTaskGroup(of: SourceState.self) { group in
                for _ in 0..<10 { group.addTask { await read(source, live: true).status.state } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(states == Array(repeating: .ok, count: 10))
            #expect(lab.log.count { $0.method == "POST" } == 1)
        }
    }

    @Test(arguments: [
        (LabFault.reset, SourceState.unreachable, "reset"), (.html502, .unreachable, "http_502"), (.auth401, .authError, "unauthorized"),
        (.truncatedJSON, .parseError, "truncated"), (.cutJSON, .parseError, "malformed"), (.wrongContentType, .parseError, "wrong_content_type"),
        (.hugeJSON, .parseError, "body_too_large"), (.neverAnswer, .timeout, "deadline"), (.drip, .timeout, "deadline"),
        (.delay(milliseconds: 5000), .timeout, "deadline"), (.delay(milliseconds: 50), .ok, ""),
    ]) func everyFaultHasItsState(_ fault: LabFault, _ state: SourceState, _ reason: String) async throws {
        try await withLab { lab, source in
            lab.setFault(.acs, device: Self.name, fault)
            let outcome = await read(source, seconds: 1)
            #expect(outcome.status.state == state, "\(outcome.status)")
            #expect((outcome.status.reason ?? "") == reason)
            lab.clearFaults()
            #expect(await read(source).status.state == .ok)
        }
    }

    @Test func anACSThatIsNotThere() async throws {
        let transport = HTTPTransport()
        let source = ACSSource(configuration: ACSConfiguration(baseURL: "http://127.0.0.1:1"), rules: { Fixtures.rules }, transport: transport)
        #expect(await read(source).status.reason == "refused")
        #expect(await source.probe(deadline: .now + .seconds(1)).state == .unreachable)
        await transport.shutdown()
    }
}
