import DeviceReport
import Foundation

/// Reports made by hand, around one clock.
enum SampleReports {
    /// 2026-03-02 14:05:00 UTC.
    static let now = Date(timeIntervalSince1970: 1_772_460_300)

    static func seen<Value>(
        _ value: Value, _ source: SourceName = .bridge, ago: Double = 20, _ confidence: Confidence = .measured
    ) -> Observed<Value> {
        Observed(value, Origin(source, path: "Device.X", raw: "x", at: now.addingTimeInterval(-ago), confidence: confidence))
    }

    /// Nothing was asked and nothing is known.
    static func empty(lang: String = "fr") -> Report {
        var report = Report()
        report.generatedAt = now
        report.request = ReportRequest(key: "serial", value: "22400A7000199", lang: lang, refresh: "cached")
        return report
    }

    /// A modem about which everything was found.
    static func full(lang: String = "fr") -> Report {
        var report = empty(lang: lang)
        report.durationMs = 52
        report.complete = true
        report.request.value = "22400A7000101"
        report.identity = DeviceIdentity(
            serial: "22400A7000101", gponSN: GPONSerial("TPLG00A70101"), mac: MACAddress("02:00:5e:10:00:01"), model: "XX230v", vendor: "TP-Link",
            oltRef: OLTRef(olt: "olt-1", ponPort: "0/1/0", onuID: 3))
        report.summary.status = .ok
        report.summary.headlineID = "ok.no_problem"
        report.summary.action = lang == "en" ? "Test the customer's device." : "Tester l'appareil du client."
        report.summary.headline = lang == "en" ? "No problem found on the equipment." : "Aucun problème détecté sur l'équipement."
        report.summary.confidence = .derived
        report.sources = [
            SourceStatus(.acs, .ok, durationMs: 41, dataAt: now.addingTimeInterval(-600), oldestDataAt: now.addingTimeInterval(-10_800), leaves: 912),
            SourceStatus(.olt, .ok, durationMs: 12, dataAt: now, leaves: 21),
            SourceStatus(
                .bridge, .partial, reason: "objects_missing", detail: "1 of 14 objects could not be read.", durationMs: 51,
                dataAt: now.addingTimeInterval(-20), leaves: 640, httpStatus: 200,
                timings: PhaseTimings(connectMs: 0.4, firstByteMs: 48.2, totalMs: 50.9), warnings: ["dangling_references:2"]),
        ]
        report.optical = optical()
        report.wan = wan()
        report.device = box()
        report.ethernetPorts = [port("LAN1", .up, 1000), port("LAN2", .up, 100, .half), port("LAN3", .down, nil)]
        report.wifi = wifi()
        report.mesh = mesh()
        report.hosts = hosts()
        report.voice = voice()
        return report
    }

    private static func optical() -> OpticalSection {
        var onu = OpticalONU()
        onu.state = seen(.o5)
        onu.rxDBm = seen(-18.52, .bridge, ago: 20, .inferred)
        onu.txDBm = seen(2.31, .acs, ago: 10_800)
        onu.temperatureC = seen(46)
        var olt = OpticalOLT()
        olt.name = "olt-1"
        olt.port = "0/1/0"
        olt.onuID = 3
        olt.state = seen(.online, .olt)
        olt.rxDBm = seen(-27.1, .olt)
        olt.txDBm = .unknown(.notImplemented)
        olt.onuRxDBm = seen(-18.6, .olt)
        olt.distanceM = seen(2345, .olt)
        olt.lastDownAt = seen("2026-02-27 03:12:05", .olt)
        olt.lastDownCause = seen(.dyingGasp, .olt)
        olt.matchState = seen("match", .olt)
        var section = OpticalSection()
        section.technology = .gpon
        section.onu = onu
        section.olt = olt
        var budget = OpticalBudget()
        budget.upLossDB = 29.41
        budget.assumptions = ["onu_tx_over_omci"]
        section.budget = budget
        return section
    }

    private static func wan() -> WANSection {
        var wan = WANSection()
        wan.activeInterface = "Device.IP.Interface.1"
        wan.access = .gpon
        wan.mode = .ipoeDhcp
        wan.status = seen(.connected)
        wan.uptimeS = seen(273_900)
        wan.vlanID = seen(35)
        wan.mtuBytes = seen(1500)
        var ipv4 = IPv4Section()
        ipv4.address = seen("203.0.113.7")
        ipv4.prefixLen = seen(24)
        ipv4.gateway = seen("203.0.113.1")
        ipv4.dns = ["203.0.113.53", "198.51.100.53"]
        wan.ipv4 = ipv4
        wan.ipv6 = IPv6Section()
        var stats = InterfaceStats()
        stats.rxBytes = seen(12_345_678_901)
        stats.rxErrors = seen(0)
        wan.stats = stats
        var other = OtherWAN()
        other.interface = "Device.IP.Interface.4"
        other.name = seen("voip")
        other.why = "other_service"
        wan.others = [other]
        return wan
    }

    private static func box() -> DeviceSection {
        var box = DeviceSection()
        box.softwareVersion = seen("1.2.0 Build 240110")
        box.uptimeS = seen(280_000)
        box.lastInformAt = seen(now.addingTimeInterval(-600), .acs)
        box.informIntervalS = seen(3600, .acs)
        box.cpuPct = seen(12)
        box.memoryTotalKiB = seen(524_288)
        box.memoryFreeKiB = seen(209_715)
        return box
    }

    private static func port(_ label: String, _ status: OperStatus, _ speed: Int?, _ duplex: Duplex = .full) -> EthernetPort {
        var port = EthernetPort()
        port.label = label
        port.operStatus = seen(status)
        port.speedMbps = speed.map { seen($0) } ?? .unknown(.notImplemented)
        port.duplex = seen(duplex)
        return port
    }

    private static func wifi() -> WiFiSection {
        var near = Radio()
        near.id = "Device.WiFi.Radio.1"
        near.band = seen(.ghz2_4)
        near.operStatus = seen(.up)
        near.channel = seen(6)
        near.widthMHz = seen(20)
        near.utilizationPct = .unknown(.notImplemented)
        near.noiseDBm = .unknown(.notFetched)
        near.clientsCount = 1
        var fast = near
        fast.id = "Device.WiFi.Radio.2"
        fast.band = seen(.ghz5)
        fast.channel = seen(44)
        fast.autoChannel = seen(true)
        fast.widthMHz = seen(80)
        fast.utilizationPct = seen(31)
        fast.clientsCount = 2
        var network = BSS()
        network.ssid = seen("Café Élan")
        network.radioID = fast.id
        network.role = .customer
        network.enabled = seen(true)
        network.security = seen(.wpa2Wpa3)
        network.clientsCount = 2
        var section = WiFiSection()
        section.radios = [near, fast]
        section.bss = [network]
        return section
    }

    static func node(_ id: String, _ name: String, gateway: Bool = false, online: Bool = true) -> MeshNode {
        var node = MeshNode()
        node.id = id
        node.name = seen(name)
        node.isGateway = gateway
        node.online = seen(online)
        return node
    }

    static func link(_ child: String, _ parent: String, _ confidence: LinkConfidence = .high) -> MeshLink {
        var link = MeshLink()
        link.childID = child
        link.parentID = parent
        link.medium = .wifi
        link.band = seen(.ghz5)
        link.rssiDBm = seen(-58)
        link.speedMbps = seen(866)
        link.confidence = confidence
        return link
    }

    private static func mesh() -> MeshSection {
        var section = MeshSection()
        section.state = .degraded
        section.nodes = [
            node("02:00:5e:10:00:01", "XX230v", gateway: true), node("02:00:5e:10:00:02", "Salon"), node("02:00:5e:10:00:03", "Bureau", online: false),
            node("02:00:5e:10:00:04", "Sous-sol"),
        ]
        section.links = [
            link("02:00:5e:10:00:02", "02:00:5e:10:00:01"), link("02:00:5e:10:00:03", "02:00:5e:10:00:02", .low),
            link("02:00:5e:10:00:04", "02:00:5e:10:00:01", .medium),
        ]
        return section
    }

    static func host(_ index: Int, _ name: String, active: Bool = true) -> DeviceReport.Host {
        var host = DeviceReport.Host()
        host.mac = "1c:61:b4:00:00:" + (index < 16 ? "0" : "") + String(index, radix: 16)
        host.hostname = seen(name)
        host.ipv4 = seen("192.168.0.\(index + 1)")
        host.active = seen(active)
        host.connection = .wifi
        var wifi = HostWiFi()
        wifi.band = seen(.ghz5)
        wifi.rssiDBm = seen(-61)
        wifi.rateDownMbps = seen(866.7)
        wifi.rateUpMbps = seen(780)
        host.wifi = wifi
        return host
    }

    private static func hosts() -> [DeviceReport.Host] {
        var television = host(1, "Télé du séjour")
        television.nodeID = "02:00:5e:10:00:02"
        var phone = host(2, "téléphone")
        phone.macRandomized = true
        var printer = host(3, "imprimante", active: false)
        printer.connection = .ethernet
        printer.wifi = nil
        printer.ipv4 = .unknown(.empty)
        return [television, printer, phone]
    }

    private static func voice() -> VoiceSection {
        var line = VoiceLine()
        line.enabled = seen(true)
        line.status = seen(.up)
        line.rawStatus = seen("Up")
        line.numberLast4 = seen("0142")
        var section = VoiceSection()
        section.lines = [line]
        return section
    }
}
