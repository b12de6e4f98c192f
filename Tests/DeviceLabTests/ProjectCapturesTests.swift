import DeviceCapture
import Foundation
import Testing

@testable import DeviceLab

/// The project's own captures, served together as the demo does.
@Suite struct ProjectCapturesTests {
    static let library: URL = {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { folder = folder.deletingLastPathComponent() }
        return folder.appending(path: "captures")
    }()

    @Test func allAreServedAsTheirManifestsSay() async throws {
        let captures = try LoadedCapture.all(in: Self.library)
        #expect(captures.count >= 8)
        let lab = try await DeviceLab.start(captures: captures, options: LabFixtures.quick)
        for capture in captures {
            let identity = capture.manifest.identity
            let serial = try #require(identity.serial ?? capture.manifest.query?["serial"])
            let answer = await RawHTTP(lab.nbiURL).get(
                "/devices/?query=%7B%22_deviceId._SerialNumber%22%3A%22\(serial)%22%7D&projection=_id")
            switch capture.manifest.sources.acs?.state {
            case "not_found": #expect(answer.text == "[\n\n]", "\(capture.name)")
            case "unreachable": #expect(answer.ending == .reset, "\(capture.name)")
            default: #expect(answer.text == "[\n{\"_id\":\"\(identity.acsID ?? "")\"}\n]", "\(capture.name)")
            }
            if let host = identity.managementHost, let status = capture.manifest.sources.bridge?.httpStatus {
                let read = await RawHTTP(lab.bridgeURL).post("/v1/modems/\(host)/read", "{}")
                #expect(read.status == status, "\(capture.name)")
                #expect(read.body == capture.bridge, "\(capture.name)")
            }
            if let olt = identity.olt?.name { #expect(lab.oltAddresses[olt] != nil, "\(capture.name)") }
        }
        await lab.stop()
    }
}
