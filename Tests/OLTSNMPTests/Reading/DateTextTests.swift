import Testing

@testable import OLTSNMP

@Suite struct ADateInText {
    func read(_ text: String, _ format: String = "YYYY-MM-DD hh:mm:ss") -> Result<OLTLocalTime, OLTLocalTime.Missing> {
        DateText(format).read(Array(text.utf8))
    }
    func text(_ text: String, _ format: String = "YYYY-MM-DD hh:mm:ss") -> String? { try? read(text, format).get().text }

    @Test func isReadByItsFormat() throws {
        #expect(text("2026-03-01 10:05:09") == "2026-03-01T10:05:09")
        #expect(text("2026-03-01 10:05:09+02:00") == "2026-03-01T10:05:09+02:00")
        #expect(text("1/3/2026 9:5", "DD/MM/YYYY hh:mm") == "2026-03-01T09:05:00")
        #expect(text(" 2026-3-1 1:2:3 ") == "2026-03-01T01:02:03")
        let (a, b) = (try read("2026-03-01 10:00:00").get(), try read("2026-03-01 10:00:01").get())
        #expect(b.seconds - a.seconds == 1)
        #expect(a == (try OLTLocalTime.read([0x07, 0xEA, 3, 1, 10, 0, 0, 0]).get()))
    }

    @Test(
        arguments: [
            ("", .never), ("--", .never), ("0000-00-00 00:00:00", .never), ("1970-01-01 00:00:00", .clockUnset), ("2026-13-01 00:00:00", .unparseable),
            ("yesterday 5", .unparseable), ("2026-03-01 10:05:09 or so", .unparseable), ("2026-03-01", .unparseable), ("20260301100509", .unparseable),
        ] as [(String, OLTLocalTime.Missing)])
    func saysWhyThereIsNone(_ text: String, _ reason: OLTLocalTime.Missing) { #expect(read(text) == .failure(reason)) }

    @Test func aFormatNamesEachFieldOnce() {
        #expect(DateText("YYYY-MM-DD hh:mm").isComplete)
        #expect(!DateText("YYYY-MM-DD").isComplete)
        #expect(!DateText("YYYY-MM-MM-DD hh:mm").isComplete || DateText("MM").isComplete == false)
        #expect(!DateText("hh YYYY-MM-DD hh:mm").isComplete)
    }
}
