import DeviceReport
import Foundation
import TR181
import Testing

/// The whole report of every recording beside the project, compared with the one that was reviewed. The recordings are of real devices,
/// so what is kept here has pseudonyms for everything that identifies one. `DIAG_WRITE_GOLDEN=1` writes them anew, for review.
@Suite(.enabled(if: Recording.areThere, "the recordings are not beside the project"))
struct GoldenReportTests {
    private static let folder = Captures.root.appendingPathComponent("Tests/DiagnosisTests/Golden/reports")

    @Test(arguments: Recording.all)
    func asReviewed(_ recording: Recording) throws {
        var names = Pseudonyms()
        var sink = JSONSink(pretty: false, explain: false)
        sink.write(try recording.report())
        let parsed = try JSONSerialization.jsonObject(with: Data(sink.json.bytes))
        let made = try JSONSerialization.data(
            withJSONObject: names.rewritten(parsed), options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        let file = Self.folder.appendingPathComponent("\(recording.name).json")
        if ProcessInfo.processInfo.environment["DIAG_WRITE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try (made + Data("\n".utf8)).write(to: file)
        }
        let reviewed = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
        let lines = String(decoding: made, as: UTF8.self).split(separator: "\n")
        let odd = zip(reviewed, lines).enumerated().first { $0.element.0 != $0.element.1 }
        if let odd { Issue.record("line \(odd.offset + 1): reviewed \(odd.element.0), made \(odd.element.1)") }
        #expect(reviewed.count == lines.count)
    }

    // What is kept must not lead back to a device.
    @Test(arguments: Recording.all)
    func namesNobody(_ recording: Recording) throws {
        let kept = String(decoding: try Data(contentsOf: Self.folder.appendingPathComponent("\(recording.name).json")), as: UTF8.self)
        for pattern in ["(?i)[0-9a-f]{2}(:[0-9a-f]{2}){5}", "(?i)[0-9a-f]{2}(-[0-9a-f]{2}){5}", "[0-9]{1,3}(\\.[0-9]{1,3}){3}", "(?i)fe80:|2804:"] {
            let found = kept.range(of: pattern, options: .regularExpression).map { String(kept[$0]) }
            #expect(found == nil)
        }
        let named = try recording.identities().contains { kept.contains($0) }
        #expect(!named)
    }
}
