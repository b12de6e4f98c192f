import DeviceCapture
import DeviceReport
import Foundation
import Testing

@testable import DiagService

@Suite struct ReplayTests {
    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()
    static let captures = root.appendingPathComponent("captures")
    static let names: [String] = {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: captures.path)) ?? []
        return found.filter { FileManager.default.fileExists(atPath: captures.appendingPathComponent($0 + "/capture.json").path) }.sorted()
    }()

    static func replay() throws -> Replay {
        let profiles = try ProfileFolder(path: root.appendingPathComponent("profiles").path)
        return Replay(dialects: profiles.dialects, profiles: profiles.olts)
    }

    @Test func thereAreAtLeastEight() { #expect(Self.names.count >= 8) }

    @Test(arguments: names)
    func everyCaptureGivesItsExpectedReport(_ name: String) throws {
        let folder = Self.captures.appendingPathComponent(name)
        let replayed = try Self.replay().capture(folder: folder)
        let bytes = ReportRendering.json(replayed.result.report(lang: replayed.lang), pretty: true) + [UInt8(ascii: "\n")]
        let expected = try Array(Data(contentsOf: folder.appendingPathComponent("expected.json")))
        #expect(bytes == expected, "run `make expectations` and review the difference")
    }

    @Test(arguments: names)
    func theStateOfEverySourceIsTheManifests(_ name: String) throws {
        let capture = try LoadedCapture(folder: Self.captures.appendingPathComponent(name))
        let statuses = try Self.replay().capture(capture).result.statuses
        let said = [("acs", capture.manifest.sources.acs), ("olt", capture.manifest.sources.olt), ("bridge", capture.manifest.sources.bridge)]
        for (source, manifest) in said {
            #expect(statuses.first { $0.name.rawValue == source }?.state.rawValue == manifest?.state, "\(source)")
        }
    }

    @Test func aBrokenCaptureIsOneClearLine() throws {
        let replay = try Self.replay()
        var capture = try LoadedCapture(folder: Self.captures.appendingPathComponent("healthy-mesh"))
        func problem(_ change: (inout CaptureManifest) -> Void) -> String? {
            var manifest = capture.manifest
            change(&manifest)
            do {
                _ = try replay.capture(LoadedCapture(manifest: manifest, acs: capture.acs, olt: capture.olt, bridge: capture.bridge))
                return nil
            } catch { return error.description }
        }
        #expect(problem { $0.clock = "yesterday" } == "capture healthy-mesh: clock is not an RFC 3339 time")
        #expect(problem { $0.query = ["serial": "*"] } == "capture healthy-mesh: query is malformed (bad_character)")
        #expect(problem { $0.query = ["colour": "red"] } == "capture healthy-mesh: query is of no known kind")
        #expect(problem { $0.query = nil } == "capture healthy-mesh: query must hold one key")
        #expect(problem { $0.sources.olt?.profile = "nobody" } == "capture healthy-mesh: sources.olt.profile names no profile")
        #expect(problem { $0.identity.gponSN = "TPLG00000000" } == "capture healthy-mesh: the recording of the OLT has no row of this serial")
        #expect(problem { $0.sources.olt?.state = "happy" } == "sources.olt.state is not a source state")
        capture = LoadedCapture(manifest: capture.manifest, acs: Array("{".utf8), olt: capture.olt, bridge: Array("nonsense".utf8))
        #expect(try replay.capture(capture).result.statuses.map(\.state) == [.parseError, .ok, .parseError])
        #expect(throws: CaptureProblem.self) { try replay.capture(folder: Self.captures) }
    }
}
