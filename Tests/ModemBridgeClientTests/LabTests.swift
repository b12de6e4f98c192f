import DeviceCapture
import DeviceLab
import DeviceReport
import Foundation
import HTTPTransport
import TR181
import Testing

@testable import ModemBridgeClient

/// Over real sockets, against the lab's bridge.
@Suite(.serialized) struct LabTests {
    private static let captures = (0..<3).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { url, _ in url.deletingLastPathComponent() }
        .appending(path: "captures")
    private static let name = "healthy-mesh"

    private func withLab(token: String? = nil, _ body: (DeviceLab, BridgeSource) async throws -> Void) async throws {
        var options = DeviceLabOptions()
        options.bridgeToken = "secret"
        options.dripPause = .milliseconds(200)
        let lab = try await DeviceLab.start(library: Self.captures, options: options)
        lab.clearFaults()
        let transport = HTTPTransport()
        let source = BridgeSource(
            configuration: BridgeConfiguration(baseURL: lab.bridgeURL, bearerToken: token ?? "secret", circuit: nil), transport: transport)
        do { try await body(lab, source) } catch { Issue.record(error) }
        await transport.shutdown()
        await lab.stop()
    }

    private func read(_ lab: DeviceLab, _ source: BridgeSource, _ name: String = name, seconds: Double = 5) async throws -> SourceOutcome<ParameterTree> {
        let identity = try #require(lab.captures.first { $0.name == name }).manifest.identity
        let device = DeviceIdentity(serial: identity.serial, managementHost: identity.managementHost)
        return await source.read(device, options: Fixtures.options, deadline: .now + .seconds(seconds))
    }

    @Test func aModemIsRead() async throws {
        try await withLab { lab, source in
            let outcome = try await read(lab, source)
            #expect(outcome.status.state == .ok, "\(outcome.status)")
            #expect(outcome.identity?.model == "XX230v")
            #expect(outcome.payload?.text(at: "Device.Optical.Interface.1.X_TP_GPON_Config.RXPower") != nil)
            #expect(await source.probe(deadline: .now + .seconds(2)).state == .ok)
        }
    }

    @Test func aBusySessionIsLeftInPeace() async throws {
        try await withLab { lab, source in
            let outcome = try await read(lab, source, "session-busy")
            #expect(outcome.status.state == .busy)
            #expect(outcome.status.reason == "session_busy")
        }
    }

    @Test func aWrongTokenIsAnAuthError() async throws {
        try await withLab(token: "wrong") { lab, source in
            let outcome = try await read(lab, source)
            #expect(outcome.status.state == .authError)
        }
    }

    @Test(arguments: [
        (LabFault.reset, SourceState.unreachable, "reset"), (.html502, .unreachable, "http_502"), (.auth401, .authError, "unauthorized"),
        (.truncatedJSON, .parseError, "truncated"), (.cutJSON, .parseError, "malformed"), (.wrongContentType, .parseError, "wrong_content_type"),
        (.hugeJSON, .parseError, "body_too_large"), (.neverAnswer, .timeout, "deadline"), (.drip, .timeout, "deadline"),
        (.delay(milliseconds: 5000), .timeout, "deadline"), (.delay(milliseconds: 50), .ok, ""),
    ]) func everyFaultHasItsState(_ fault: LabFault, _ state: SourceState, _ reason: String) async throws {
        try await withLab { lab, source in
            lab.setFault(.bridge, device: Self.name, fault)
            let outcome = try await read(lab, source, seconds: 1)
            #expect(outcome.status.state == state, "\(outcome.status)")
            #expect((outcome.status.reason ?? "") == reason)
            lab.clearFaults()
            let afterwards = try await read(lab, source)
            #expect(afterwards.status.state == .ok)
        }
    }
}
