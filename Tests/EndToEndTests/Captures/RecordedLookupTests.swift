import DeviceReport
import DiagService
import Foundation
import Testing

/// What a live lookup recorded is replayed to the very bytes that were written beside it.
struct RecordedLookupTests {
    @Test(arguments: Project.captureNames) func isReplayedByteForByte(_ name: String) async throws {
        try await House.of([name]).run { house in
            let result = try await house.lookup(name, record: true)
            let folder = try TemporaryFolder()
            let capture = folder.url.appendingPathComponent("recorded-\(name)")
            try CaptureWriter.write(result, lang: "en", to: capture)
            let profiles = try Project.profiles()
            let replayed = try Replay(dialects: profiles.dialects, profiles: profiles.olts).capture(folder: capture)
            #expect(replayed.lang == "en")
            let again = ReportRendering.json(replayed.result.report(lang: replayed.lang), pretty: true) + [UInt8(ascii: "\n")]
            let expected = Array(try Data(contentsOf: capture.appendingPathComponent("expected.json")))
            let differences = try FlatJSON(again).differences(from: FlatJSON(expected))
            #expect(differences == [])
            let isSame = again == expected
            #expect(isSame)
            // With the origin of every value, which the expected report does not have.
            let origins = try FlatJSON(ReportRendering.json(replayed.result.report(lang: "en"), explain: true))
                .differences(from: FlatJSON(ReportRendering.json(result.report(lang: "en"), explain: true)))
            #expect(origins == [])
        }
    }

    @Test func aFolderThatIsThereIsLeftAlone() async throws {
        try await House.of(["session-busy"]).run { house in
            let result = try await house.lookup("session-busy", record: true)
            let folder = try TemporaryFolder()
            #expect(throws: CaptureProblem.self) { try CaptureWriter.write(result, lang: "fr", to: folder.url) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
        }
    }
}
