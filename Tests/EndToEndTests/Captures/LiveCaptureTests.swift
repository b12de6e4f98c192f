import DeviceCapture
import DeviceReport
import DiagService
import Testing

/// A recorded device served over real sockets gives the report that its replay gives.
struct LiveCaptureTests {
    @Test(arguments: Project.captureNames) func theReportIsTheExpectedOne(_ name: String) async throws {
        let expected = try FlatJSON(Project.expected(name))
        let capture = try Project.capture(name)
        try await House.of([name]).run { house in
            let result = try await house.lookup(name)
            let report = try FlatJSON(ReportRendering.json(result.report(lang: capture.manifest.lang ?? "fr")))
            let differences = report.differences(from: expected) { Self.isOfLiveLookupsAlone($0, in: expected) }
            #expect(differences == [])
        }
    }

    @Test(arguments: Project.captureNames) func itsReplayIsTheExpectedReport(_ name: String) throws {
        let profiles = try Project.profiles()
        let replayed = try Replay(dialects: profiles.dialects, profiles: profiles.olts).capture(Project.capture(name))
        let report = ReportRendering.json(replayed.result.report(lang: replayed.lang), pretty: true) + [UInt8(ascii: "\n")]
        let expected = try Project.expected(name)
        let differences = try FlatJSON(report).differences(from: FlatJSON(expected))
        #expect(differences == [])
        let isSame = report == expected
        #expect(isSame, "\(name): make expectations, and review")
    }

    @Test func allCapturesAreHere() {
        #expect(Project.captureNames.count >= 8)
    }

    /// What a recording cannot hold, or the manifest of an invented device leaves open.
    private static func isOfLiveLookupsAlone(_ pointer: String, in expected: FlatJSON) -> Bool {
        if pointer == "/duration_ms" { return true }
        let parts = pointer.split(separator: "/")
        guard parts.count >= 3, parts[0] == "sources" else { return false }
        switch parts[2] {
        // The recordings hold the whole document and the whole table; a lookup asks for what it needs.
        case "leaves": return true
        case "started_at", "duration_ms", "timings": return true
        case "http_status": return expected[pointer] == "null"
        default: return false
        }
    }
}
