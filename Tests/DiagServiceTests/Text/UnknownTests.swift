import DeviceReport
import Foundation
import Testing

@testable import DiagService

@Suite("What is not known")
struct UnknownTests {
    private func text(_ report: Report) -> String { TextReport.render(report, color: false).replacingOccurrences(of: "\u{A0}", with: " ") }

    @Test("a report about which nothing is known is all dashes")
    func empty() {
        let text = text(SampleReports.empty())
        #expect(text.hasPrefix("Modem 22400A7000199 · modèle — (non communiqué)\n?  "))
        for block in ["Fibre", "Internet (WAN)", "Wi-Fi", "Téléphone"] {
            #expect(text.contains("\n  \(block)" + String(repeating: " ", count: 20 - block.count) + "— (non communiqué)"))
        }
        #expect(text.contains("— aucune source consultée"))
        #expect(!text.contains("0 dBm") && !text.contains("0 %"))
    }

    @Test("blocks that are missing say which sources failed")
    func failedSources() {
        var report = SampleReports.empty()
        report.sources = [SourceStatus(.acs, .timeout), SourceStatus(.olt, .skipped), SourceStatus(.bridge, .busy)]
        let text = text(report)
        #expect(text.contains("— (ACS : pas de réponse à temps, OLT : non consulté, modem : session occupée)"))
    }

    @Test("a side of the fibre that is missing says why")
    func missingSide() {
        var report = SampleReports.full()
        report.optical?.olt = nil
        report.sources[1] = SourceStatus(.olt, .unreachable)
        #expect(text(report).contains("— (OLT : injoignable)"))
    }

    @Test("every reason in words", arguments: UnknownReason.allCases)
    func reasons(reason: UnknownReason) {
        for lang in ["fr", "en"] {
            var report = SampleReports.full(lang: lang)
            report.optical?.onu?.rxDBm = .unknown(reason)
            #expect(text(report).contains("— (\(TextWords.of(lang).reason(reason)))"))
        }
    }

    @Test("a dense table explains its dashes under it")
    func letters() {
        let text = text(SampleReports.full())
        #expect(text.contains("  —a non géré par le modem · —b jamais lu par l'ACS · —c non communiqué\n"))
        #expect(text.contains("31 %         —b"))
    }

    @Test("rows of different ages get a column, rows of one age a word in the title")
    func ages() {
        var report = SampleReports.full()
        report.hosts[0] = aged(report.hosts[0])
        #expect(text(report).contains("connecté  3 h\n"))
        report.hosts = report.hosts.map(aged)
        #expect(text(report).contains("absents : 1 · vu il y a 3 h ─"))
    }

    private func aged(_ host: DeviceReport.Host) -> DeviceReport.Host {
        var host = host
        host.active = SampleReports.seen(host.active.value ?? false, .acs, ago: 10_800)
        return host
    }

    @Test("times that cannot be are no times", arguments: [Double.infinity, -Double.infinity, .nan, -1e300, 1e300])
    func oddTimes(seconds: Double) {
        let format = TextFormat(words: .french, now: SampleReports.now)
        #expect(!format.ago(Date(timeIntervalSince1970: seconds)).isEmpty)
        #expect(!format.span(seconds).isEmpty)
        #expect(!format.number(seconds, "dBm").isEmpty)
    }

    @Test("an observation from the future is said to be one")
    func future() {
        var report = SampleReports.full()
        report.wan?.status = SampleReports.seen(.connected, .bridge, ago: -86_400)
        #expect(text(report).contains("? connecté (daté dans le futur)"))
    }
}
