import DeviceReport
import Testing

@testable import DiagService

@Suite("Text that an attacker chose")
struct HostileTextTests {
    @Test(
        "is harmless and keeps what can be read",
        arguments: [
            ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{9B}2Jclear", "clear"), ("\u{1B}]0;title\u{07}name", "name"), ("\u{1B}]8;;http://x\u{1B}\\link", "link"),
            ("\u{1B}Pq#0\u{1B}\\sixel", "sixel"), ("a\u{1B}", "a"), ("a\u{1B}[", "a"), ("a\u{1B}[31", "a"), ("\u{1B}(Bascii", "ascii"), ("\u{1B}cfull", "full"),
            ("a\r\nb\u{2028}c\td", "a  b c d"), ("a\u{0}\u{8}\u{7F}b", "ab"), ("x\u{202E}gpj.exe\u{2066}", "xgpj.exe"),
            ("zero\u{200B}\u{FEFF}width", "zerowidth"),
            ("\u{3164}\u{115F}", ""), ("tag\u{E0041}", "tag"), ("e\u{301}", "e\u{301}"), ("e" + String(repeating: "\u{301}", count: 50), "e\u{301}\u{301}"),
            ("\u{1B}]unterminated", "unterminated"), ("\u{E000}\u{FFFF}", ""), ("  Café  ", "Café"),
        ])
    func cleaned(raw: String, expected: String) {
        #expect(Array(TextSafety.clean(raw).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("is cut off")
    func long() {
        let clean = TextSafety.clean(String(repeating: "a", count: 1_000_000))
        #expect(clean.count == 401)
        #expect(clean.hasSuffix("a…"))
    }

    private static let payload = "\u{1B}[2J\u{1B}]0;owned\u{07}\nOK\u{202E}\u{9B}31m évil"

    /// The payload wherever text comes from outside.
    static func report() -> Report {
        var report = SampleReports.full()
        report.identity.serial = payload
        report.identity.model = payload
        report.identity.vendor = payload
        report.request.value = payload
        report.summary.headline += payload
        report.optical?.olt?.name = payload
        report.optical?.olt?.lastDownAt = SampleReports.seen(payload)
        report.optical?.olt?.lineProfile = SampleReports.seen(payload)
        report.wan?.activeInterface = payload
        report.wan?.ipv4?.address = SampleReports.seen(payload)
        report.wan?.ipv4?.dns = [payload]
        report.wan?.others[0].why = payload
        report.device?.softwareVersion = SampleReports.seen(payload)
        report.ethernetPorts[0].label = payload
        report.wifi?.bss[0].ssid = SampleReports.seen(payload)
        report.wifi?.radios[0].standards = SampleReports.seen(payload)
        report.mesh?.nodes[1].name = SampleReports.seen(payload)
        report.mesh?.nodes[1].id = payload
        report.mesh?.anomalies = [payload]
        report.hosts[0].hostname = SampleReports.seen(payload)
        report.hosts[0].mac = payload
        report.hosts[0].nodeID = payload
        report.voice?.lines[0].rawStatus = SampleReports.seen(payload)
        report.voice?.lines[0].numberLast4 = SampleReports.seen(payload)
        report.sources[0].reason = payload
        report.sources[0].detail = payload
        report.sources[0].snmpError = payload
        report.sources[0].warnings = [payload]
        report.warnings = [payload]
        return report
    }

    @Test("no control or direction character reaches the terminal", arguments: [40, 100, 250])
    func rendered(width: Int) {
        let text = TextReport.render(Self.report(), color: false, width: width)
        let bad = text.unicodeScalars.filter { $0 != "\n" && [.control, .format].contains($0.properties.generalCategory) }
        #expect(bad.isEmpty)
        #expect(!text.contains("owned"))
        #expect(!text.contains("\nOK évil"), "no line of its own")
    }

    @Test("with colour, the only sequences are our own")
    func colored() {
        let text = TextReport.render(Self.report(), color: true)
        let ours: Set<String> = ["1m", "2m", "32m", "33m", "1;31m", "0m"]
        for piece in text.split(separator: "\u{1B}").dropFirst() {
            #expect(ours.contains { piece.hasPrefix("[" + $0) })
        }
        #expect(!text.contains("\u{9B}"))
    }
}
