import DeviceReport
import Foundation
import Testing

@testable import DiagService

@Suite("Layout")
struct LayoutTests {
    private let plain = TextPaint(color: false)

    @Test("without colour there is no escape character; with it the text is the same")
    func color() {
        let report = SampleReports.full()
        let plain = TextReport.render(report, color: false)
        let colored = TextReport.render(report, color: true)
        #expect(!plain.contains("\u{1B}"))
        #expect(colored.contains("\u{1B}[32mOK"))
        let stripped = colored.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        }
        #expect(stripped.joined(separator: "\n") == plain)
    }

    @Test("no line is wider than the terminal, and none ends in a space", arguments: [40, 60, 80, 100, 200], ["fr", "en"])
    func width(width: Int, lang: String) {
        for line in TextReport.render(SampleReports.full(lang: lang), color: false, width: width).split(separator: "\n") {
            #expect(TextWidth.columns(String(line)) <= width, "\(line)")
            #expect(line.last != " ", "\(line)")
        }
    }

    @Test("columns stand under each other whatever the names are made of")
    func alignment() {
        var table = TextTable([.init(title: "Nom", limit: 10), .init(title: "État")])
        table.rows = ["été", "e\u{301}te\u{301}", "日本語", "📺 télé", "abcdefghijklmnop"].map { [TextCell($0), TextCell("|")] }
        let lines = table.lines(width: 80, paint: plain)
        #expect(Set(lines.dropFirst().map { line in TextWidth.columns(String(line.prefix { $0 != "|" })) }) == [14])
        #expect(lines.last == "  abcdefghi…  |")
    }

    @Test("what is too wide ends in an ellipsis")
    func truncation() {
        #expect(TextWidth.fit("abcdef", 6) == "abcdef")
        #expect(TextWidth.fit("abcdefg", 6) == "abcde…")
        #expect(TextWidth.fit("日本語", 5) == "日本…")
        #expect(TextWidth.fit("日本語", 4) == "日…")
        #expect(TextWidth.fit("abc", 0) == "")
    }

    @Test("an address is the last to be cut")
    func wholeColumns() {
        var table = TextTable([.init(title: ""), .init(title: "", isWhole: true)])
        table.rows = [[TextCell("a very long name"), TextCell("1c:61:b4:00:00:01")]]
        #expect(table.lines(width: 30, paint: plain) == ["  a very l…  1c:61:b4:00:00:01"])
    }

    @Test("a number is never cut: its column goes first")
    func expendable() {
        let text = TextReport.render(SampleReports.full(), color: false, width: 80)
        #expect(!text.contains("867") && text.contains("−61\u{A0}dBm") && text.contains("1c:61:b4:00:00:02*"))
        #expect(text.contains("  objects_missing  ") && !text.contains("640"))
    }

    @Test("columns without a word are left out")
    func emptyColumns() {
        var table = TextTable([.init(title: "A"), .init(title: "B"), .init(title: "C", alignsRight: true)])
        table.rows = [[TextCell("1"), .blank, TextCell("22")], [TextCell("1")]]
        #expect(table.lines(width: 80, paint: plain) == ["  A   C", "  1  22", "  1"])
    }

    @Test("long lists are capped and say by how much")
    func cap() {
        var report = SampleReports.full()
        report.hosts = (0..<200).map { SampleReports.host($0, "appareil \($0)", active: $0 >= 100) }
        let text = TextReport.render(report, color: false)
        #expect(text.contains("… et 180 de plus"))
        #expect(text.contains("appareil 119 ") && !text.contains("appareil 120 ") && !text.contains("appareil 1 "), "the connected ones first")
    }

    @Test("numbers and times as the language writes them")
    func numbers() {
        let french = TextFormat(words: .french, now: SampleReports.now)
        let english = TextFormat(words: .english, now: SampleReports.now)
        #expect(french.number(-18.50, decimals: 2, "dBm") == "\u{2212}18,5\u{A0}dBm")
        #expect(english.number(-0.04) == "0")
        #expect(french.bytes(12_345_678_901) == "12,3\u{A0}Go")
        #expect(english.bytes(999) == "999\u{A0}B")
        #expect(french.duration(273_900) == "3\u{A0}j 4\u{A0}h")
        #expect(english.duration(-5) == "0\u{A0}s")
        #expect(english.ago(SampleReports.now.addingTimeInterval(-200_000)) == "2\u{A0}d ago")
        #expect(french.time(SampleReports.now) == "2026-03-02 14:05 UTC")
    }
}
