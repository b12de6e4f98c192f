import DeviceReport
import Foundation
import Testing

@Suite struct RFC3339Tests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_772_460_300, "2026-03-02T14:05:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"), (0.25, "1970-01-01T00:00:00.250Z"),
            (1e18, "9999-12-31T23:59:59Z"),
        ] as [(Double, String)])
    func writes(_ seconds: Double, _ text: String) {
        #expect(RFC3339.text(Date(timeIntervalSince1970: seconds)) == text)
    }

    @Test(arguments: ["2026-03-02T14:05:00Z", "2026-03-02T14:05:00.250Z"])
    func readsWhatItWrites(_ text: String) throws {
        #expect(RFC3339.text(try #require(RFC3339.date(text))) == text)
    }

    @Test(arguments: ["", "yesterday", "2026-13-40T00:00:00Z"])
    func refusesTheRest(_ text: String) {
        #expect(RFC3339.date(text) == nil)
    }
}
