import DeviceReport
import Foundation
import Testing

@testable import DiagService

@Suite("What the OLT tells, for the network's staff")
struct OLTTextTests {
    private func text(_ report: Report, width: Int = 100) -> String {
        TextReport.render(report, color: false, width: width).replacingOccurrences(of: "\u{A0}", with: " ")
    }

    /// A line and those that continue it, as one.
    private func entry(_ report: Report, _ label: String) -> String {
        let lines = text(report).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("  " + label) }) else { return "" }
        let more = lines[(start + 1)...].prefix { $0.hasPrefix(String(repeating: " ", count: 22)) }
        return ([lines[start].dropFirst(22)] + more.map { $0.dropFirst(22) }).joined(separator: " / ")
    }

    private func report(lang: String = "en", _ change: (inout OpticalOLT) -> Void) -> Report {
        var report = SampleReports.full(lang: lang)
        var olt = report.optical?.olt ?? OpticalOLT()
        change(&olt)
        report.optical?.olt = olt
        return report
    }

    private func cut(_ olt: inout OpticalOLT) {
        olt.state = SampleReports.seen(.offline, .olt)
        olt.lastDownAt = SampleReports.seen("2026-03-02T07:32:10", .olt)
        olt.lastDownCause = SampleReports.seen(.los, .olt)
        olt.lastUpAt = SampleReports.seen("2026-02-05T10:30:00", .olt)
        olt.lastDyingGaspAt = SampleReports.seen("2026-02-05T10:24:00", .olt)
    }

    @Test("an outage that lasts: since when, why, and up since when before it")
    func lasting() {
        #expect(
            entry(report(cut), "Last outage") == "!! down since 2026-03-02 07:32:10: its light no longer arrived (los)"
                + " / before that up since 2026-02-05 10:30:00 · last dying gasp 2026-02-05 10:24:00 / (OLT time)")
        #expect(entry(report(lang: "fr", cut), "Dernière coupure").hasPrefix("!! coupé depuis le 2026-03-02 07:32:10 : sa lumière n'arrivait plus (los)"))
    }

    @Test("an outage that is over raises no alarm, and a gasp at its moment is not said twice")
    func over() {
        let report = report {
            cut(&$0)
            $0.state = SampleReports.seen(.online, .olt)
            $0.lastDownCause = SampleReports.seen(.dyingGasp, .olt)
            $0.lastDyingGaspAt = $0.lastDownAt
        }
        #expect(
            entry(report, "Last outage")
                == "fell at 2026-03-02 07:32:10: the modem lost electrical power (dying_gasp) / up again since 2026-02-05 10:30:00 · (OLT time)")
    }

    @Test("an ONU that is down of which the OLT says nothing more; one that is up of which it says nothing has no line")
    func untold() {
        func bare(_ state: ONUState) -> Report {
            report {
                $0.state = SampleReports.seen(state, .olt)
                $0.lastDownAt = .unknown(.never)
                $0.lastDownCause = .notReported
            }
        }
        #expect(entry(bare(.offline), "Last outage") == "!! down, the OLT does not say since when: the OLT does not say why")
        #expect(entry(bare(.online), "Last outage").isEmpty)
    }

    @Test("a guessed cause is marked as a guess")
    func guessed() {
        let report = report {
            cut(&$0)
            $0.lastDownCause = SampleReports.seen(.dyingGasp, .olt, ago: 20, .inferred)
        }
        #expect(entry(report, "Last outage").contains(": ~the modem lost electrical power / (dying_gasp)"))
    }

    private func crowd(_ olt: inout OpticalOLT) {
        var around = PONNeighbourhood()
        around.scope = .partial
        around.reasons = [.neighboursUp, .fellTogether, .mostlyLostLight]
        (around.onus, around.online, around.offline, around.disabled, around.other) = (64, 30, 31, 2, 1)
        around.causes = [OutageCause(.los, 29), OutageCause(.dyingGasp, 2)]
        around.waves = [
            OutageWave(firstAt: "2026-03-02T07:32:08", lastAt: "2026-03-02T07:32:11", onus: 29, includesThis: true),
            OutageWave(firstAt: "2026-02-01T10:00:00", lastAt: "2026-02-01T10:00:00", onus: 2, includesThis: false),
        ]
        around.fellTogether = 28
        around.rxPercentile = 12
        around.rxMedianDBm = -21.35
        olt.neighbourhood = around
    }

    @Test("the neighbourhood: how far it goes, why, states and causes, when they fell, where this one stands")
    func neighbourhood() {
        let crowded = report {
            cut(&$0)
            crowd(&$0)
        }
        #expect(
            entry(crowded, "Neighbours") == "!! part of the PON port is down (partial) · neighbours are up / others fell within minutes of it"
                + " / most lost their light: fibre, splitter or card · others that fell with it: 28")
        #expect(
            entry(crowded, "PON port's ONUs") == "64 read · 30 online · 31 offline · 2 switched off · 1 in another state"
                + " / 29 × loss of signal (los), 2 × power loss (dying_gasp)")
        #expect(
            entry(crowded, "Fell (OLT time)")
                == "29: 2026-03-02 07:32:08 to 2026-03-02 07:32:11 (this modem among them) / 2: 2026-02-01 10:00:00")
        #expect(entry(crowded, "Among neighbours") == "the OLT receives 12 % of them with less power · median −21.35 dBm")
    }

    @Test("each scope has its mark and its word", arguments: zip(OutageScope.allCases, ["OK", "!", "!!", "!!", "!!", "?"]))
    func scopes(scope: OutageScope, mark: String) {
        for lang in ["fr", "en"] {
            let report = report(lang: lang) {
                crowd(&$0)
                $0.neighbourhood?.scope = scope
            }
            #expect(entry(report, lang == "fr" ? "Voisinage" : "Neighbours").hasPrefix("\(mark) \(TextWords.of(lang).scope(scope))"))
            #expect(text(report).contains("(\(scope.rawValue))"), "the stable word stands beside the plain one")
        }
    }

    @Test("what other ports were asked is said, and nothing where none was")
    func elsewhere() {
        let asked = report {
            crowd(&$0)
            $0.neighbourhood?.otherPortsONUs = 18
            $0.neighbourhood?.otherPortsOnline = 0
        }
        #expect(entry(asked, "PON port's ONUs").hasSuffix("of 18 on other ports online: 0"))
        #expect(!text(report(crowd)).contains("other ports online"))
    }

    private func details(_ olt: inout OpticalOLT) {
        func seen<Value>(_ value: Value) -> Observed<Value> { SampleReports.seen(value, .olt) }
        olt.onuVendor = seen("ACME")
        olt.onuModel = seen("G1")
        olt.onuFirmware = seen("1.2.3")
        olt.lineProfile = seen("LINE-1G")
        olt.serviceProfile = seen("SRV-RES")
        var first = OLTUNIPort()
        (first.number, first.link, first.speedMbps, first.duplex) = (1, seen(.up), seen(100), seen(.half))
        var second = OLTUNIPort()
        (second.number, second.link, second.loop) = (2, seen(.down), seen(true))
        var silent = OLTUNIPort()
        silent.number = 3
        olt.uniPorts = [first, second, silent]
        var port = OLTPONPort()
        (port.status, port.opticsClass, port.temperatureC, port.onus) = (seen("up"), seen("c_plus"), seen(41), seen(64))
        olt.ponPort = port
        olt.txDBm = seen(4.51)
        var counters = OLTCounters()
        (counters.upBytes, counters.downDrops) = (seen(1_500_000), seen(7))
        olt.counters = counters
    }

    @Test("the modem, its sockets, profiles, counters and the port's transceiver as the OLT knows them")
    func everything() {
        let full = report(details)
        #expect(entry(full, "Modem by the OLT") == "ACME G1 · firmware 1.2.3")
        #expect(entry(full, "Sockets by the OLT") == "! 1 up, 100 Mbit/s, half duplex · !! 2 down, loop")
        #expect(entry(full, "Counted by the OLT") == "from the customer 1.5 MB · dropped to the customer 7")
        #expect(entry(full, "PON port ") == "up · class C+ · sends 4.51 dBm · 41 °C · ONUs set up 64")
        #expect(entry(full, "OLT configuration").hasSuffix("line profile LINE-1G · service profile SRV-RES"))
        #expect(entry(full, "Assumptions").hasPrefix("class B+? (the port says C+)"))
    }

    @Test("of what is not known there is no line")
    func nothing() {
        let bare = text(report { $0 = OpticalOLT() })
        for label in [
            "Last outage", "Neighbours", "PON port's ONUs", "Fell (", "Among", "Modem by", "Sockets by", "Counted", "PON port ", "OLT configuration",
            "Distance",
        ] {
            #expect(!bare.contains("\n  " + label), "\(label)")
        }
    }

    @Test("in 80 columns nothing of it is cut", arguments: ["fr", "en"])
    func eighty(lang: String) {
        let full = report(lang: lang) {
            cut(&$0)
            crowd(&$0)
            details(&$0)
        }
        let fibre = text(full, width: 80).components(separatedBy: "\n\n").first { $0.hasPrefix("── Fib") } ?? ""
        #expect(fibre.split(separator: "\n").count > 20)
        #expect(!fibre.contains("…"))
        #expect(fibre.split(separator: "\n").allSatisfy { TextWidth.columns(String($0)) <= 80 })
    }

    @Test("OLT and modem that contradict each other are a warning in words")
    func inconsistent() {
        var report = SampleReports.full(lang: "en")
        report.warnings = ["onu_state_inconsistent"]
        #expect(
            entry(report, "Warnings").replacingOccurrences(of: " / ", with: " ")
                == "! inconsistent: the OLT has the modem off the fibre, yet it was just heard (onu_state_inconsistent)")
    }
}
