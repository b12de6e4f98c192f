import DeviceReport
import Foundation
import Testing

@testable import DiagService

@Suite("Text of a report")
struct RenderTests {
    private func lines(_ report: Report, width: Int = 100) -> [String] {
        TextReport.render(report, color: false, width: width).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// A line without its unbreakable spaces, which a reader does not see.
    private func line(_ report: Report, _ part: String) -> String {
        (lines(report).first { $0.contains(part) } ?? "").replacingOccurrences(of: "\u{A0}", with: " ")
    }

    @Test("who, verdict and action come first")
    func head() {
        let text = lines(SampleReports.full())
        #expect(text[0] == "Modem 22400A7000101 · TP-Link XX230v · PON TPLG00A70101 · MAC 02:00:5e:10:00:01")
        #expect(text[1] == "OK Aucun problème détecté sur l'équipement.")
        #expect(text[2] == "→  À faire\u{A0}: Tester l'appareil du client.")
        let english = lines(SampleReports.full(lang: "en"))
        #expect(english[1] == "OK No problem found on the equipment.")
        #expect(english[2] == "→  What to do: Test the customer's device.")
    }

    @Test("the mark of the verdict", arguments: zip(Verdict.allCases, ["OK ", "!  ", "!! ", "?  "]))
    func verdict(status: Verdict, sign: String) {
        var report = SampleReports.full()
        report.summary.status = status
        #expect(lines(report)[1].hasPrefix(sign))
    }

    @Test("a verdict that rests on a guess says so")
    func guessedVerdict() {
        var report = SampleReports.full()
        report.summary.confidence = .inferred
        #expect(lines(report)[1].hasSuffix("(~déduit)"))
    }

    @Test("both sides of the fibre stand on one line")
    func fibre() {
        let report = SampleReports.full()
        let levels = line(report, "Reçu (rx)")
        #expect(levels.contains("OK ~−18,52 dBm"), "a guessed scale is marked")
        #expect(levels.contains("! −27,1 dBm"), "within the margin of the OLT's sensitivity")
        #expect(line(report, "Émis (tx)").contains("2,31 dBm (il y a 3 h)"))
        #expect(line(report, "Émis (tx)").contains("— (non géré par le modem)"))
        #expect(line(report, "Dernière coupure").contains("coupé le 2026-02-27 03:12:05 : le modem a perdu l'alimentation électrique"))
        #expect(line(report, "Perte").contains("montée 29,41 dB"))
        #expect(line(report, "seuils rx").contains("−27 à −8 dBm"))
        #expect(line(SampleReports.full(lang: "en"), "Sent (tx)").contains("2.31 dBm (3 h ago)"))
    }

    @Test("a guessed scale raises no alarm, and an old state is no news")
    func judgement() {
        var report = SampleReports.full()
        report.optical?.onu?.rxDBm = SampleReports.seen(-31, ago: 20, .inferred)
        #expect(line(report, "Reçu (rx)").contains("  ! ~−31 dBm"))
        report.optical?.onu?.rxDBm = SampleReports.seen(-31)
        #expect(line(report, "Reçu (rx)").contains("!! −31 dBm"))
        report.optical?.onu?.rxDBm = SampleReports.seen(-31, .acs, ago: 90_000)
        #expect(line(report, "Reçu (rx)").contains("? −31 dBm (il y a 25 h)"))
        report.wan?.status = SampleReports.seen(.connected, .acs, ago: 10_800)
        #expect(lines(report).contains { $0.contains("? connecté (il y a 3\u{A0}h)") })
    }

    @Test("the values of one line share their age")
    func sharedAge() {
        var report = SampleReports.full()
        report.wan?.vlanID = SampleReports.seen(35, .acs, ago: 7300)
        report.wan?.mtuBytes = SampleReports.seen(1500, .acs, ago: 7300)
        #expect(line(report, "VLAN").hasSuffix("VLAN 35 · MTU 1500 · le tout il y a 2 h"))
    }

    @Test("sources that disagree are seen to")
    func conflict() {
        var report = SampleReports.full()
        report.optical?.onu?.rxDBm.conflicts = [Conflict(SampleReports.seen(-23.4, .acs, ago: 0), lost: .lessAuthority)].compactMap { $0 }
        #expect(line(report, "Reçu (rx)").contains("−18,52 dBm ≠"))
    }

    @Test("the mesh is a tree")
    func mesh() {
        let text = lines(SampleReports.full())
        #expect(text.contains { $0.hasPrefix("  ├─ OK Salon · ") })
        #expect(text.contains { $0.hasPrefix("  │  └─ !! Bureau · ") && $0.contains("hors ligne") && $0.contains("?\u{A0}Wi-Fi") })
        #expect(text.contains { $0.hasPrefix("  └─ OK Sous-sol · ") && $0.contains("~Wi-Fi 5\u{A0}GHz") })
    }

    @Test("each source with its state, its code and the age of its data")
    func sources() {
        var report = SampleReports.full()
        report.sources[1] = SourceStatus(.olt, .timeout, reason: "olt_silent", durationMs: 2000)
        #expect(line(report, "!! timeout").contains("pas de réponse à temps  olt_silent       2000 ms"))
        #expect(line(report, "OK ok").contains("il y a 10 min à 3 h"))
        #expect(line(report, "first_byte").contains("connect 0,4, first_byte 48,2, total 50,9 ms"))
        #expect(line(report, "dangling_references").contains("! références sans cible"))
        report.complete = false
        #expect(lines(report)[3].contains("! réponse incomplète"))
    }

    @Test("the same report gives the same text")
    func deterministic() {
        #expect(TextReport.render(SampleReports.full(), color: true) == TextReport.render(SampleReports.full(), color: true))
    }
}
