import DeviceCapture
import DeviceReport
import DiagService
import Foundation
import Logging
import Testing

/// A canary in every leaf that the data models hide, and in those that vendors add, comes out nowhere.
struct HiddenLeafTests {
    private static let name = "healthy-mesh"

    @Test(arguments: [ReadOptions.Refresh.cached, .live]) func noAnswerLogOrMetricHoldsThem(_ refresh: ReadOptions.Refresh) async throws {
        let (capture, canaries) = try Project.capture(Self.name).withHiddenLeaves()
        #expect(canaries > 150)
        let log = LogCollector()
        try await House.of([capture]).logging(to: log.logger(.trace)).run { house in
            try await house.serving { probe in
                let query = "?serial=22400A7000101&timeout_ms=15000&refresh=\(refresh.rawValue)"
                var answers = [try await probe.get("/devices/lookup\(query)&explain=1")]
                answers.append(try await probe.get("/devices/lookup\(query)", headers: ["Accept: text/plain"]))
                answers.append(try await probe.get("/devices/lookup/events\(query)&explain=1"))
                for answer in answers { #expect(answer.status == 200 && answer.body.count > 2_000) }
                answers.append(try await probe.get("/metrics"))
                for answer in answers { Self.expectClean(answer.text) }
            }
        }
        #expect(!log.text.isEmpty)
        Self.expectClean(log.text)
    }

    @Test(arguments: [ReadOptions.Refresh.cached, .live]) func noNewCaptureHoldsThem(_ refresh: ReadOptions.Refresh) async throws {
        let (capture, _) = try Project.capture(Self.name).withHiddenLeaves()
        try await House.of([capture]).run { house in
            let result = try await house.lookup(Self.name, refresh: refresh, record: true)
            #expect(result.recordings.count == 3)
            let folder = try TemporaryFolder()
            try CaptureWriter.write(result, lang: "fr", to: folder.url.appendingPathComponent("new"))
            let text = try folder.everything()
            #expect(text.contains("22400A7000101"))
            Self.expectClean(text)
        }
    }

    // The whole document, not only what a lookup asks for.
    @Test func noReplayHoldsThem() throws {
        let (capture, _) = try Project.capture(Self.name).withHiddenLeaves()
        let profiles = try Project.profiles()
        let replayed = try Replay(dialects: profiles.dialects, profiles: profiles.olts).capture(capture)
        let report = replayed.result.report(lang: replayed.lang)
        #expect(report.summary.headlineID == "ok.no_problem")
        Self.expectClean(String(decoding: ReportRendering.json(report, explain: true), as: UTF8.self))
    }

    /// The text itself is kept out of the test's output.
    private static func expectClean(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let isClean = !text.contains("canary")
        #expect(isClean, sourceLocation: sourceLocation)
    }
}
