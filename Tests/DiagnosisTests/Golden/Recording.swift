import DeviceReport
import Diagnosis
import Foundation
import TR181
import Testing

/// One recorded device beside the project: the files that make it up.
struct Recording: Sendable, CustomTestStringConvertible {
    let name: String
    /// Below the folder of recordings.
    let files: [String]

    var testDescription: String { name }

    private static let shared: URL =
        ProcessInfo.processInfo.environment["DIAG_SHARED"].map { URL(fileURLWithPath: $0) } ?? Captures.root.appendingPathComponent("../shared").standardized

    static let areThere = FileManager.default.fileExists(atPath: shared.appendingPathComponent("captures/genieacs-nbi").path)

    static let all: [Recording] = [
        Recording(name: "xx230v", files: ["genieacs-csv/device-1C61B4-XX230v-22275A7000395-2023-04-27T154050686Z.csv"]),
        Recording(name: "ex220", files: ["genieacs-csv/device-1C61B4-EX220-2226469000523.csv"]),
        Recording(name: "ec220-g5-v3", files: ["genieacs-csv/device-9CA2F4-EC220_G5_V3-22275K2000315.csv"]),
        Recording(name: "eg8145v5", files: ["genieacs-csv/device-00259E-EG8145V5-48575443A94196A5-2023-03-28T154335106Z.csv"]),
        Recording(name: "eg8145x6-mesh", files: ["genieacs-csv/device-eg8145x6-has-mesh.csv"]),
        Recording(name: "hc220g5-ip", files: ["genieacs-nbi/tplink-hc220g5-IP.json"]),
        Recording(name: "hc220g5-ppp", files: ["genieacs-nbi/tplink-hc220g5-PPP.json"]),
        Recording(name: "hc220g5", files: ["genieacs-nbi/tplink-hc220g5.json"]),
        Recording(name: "hx220", files: ["genieacs-nbi/tplink-hx220.json"]),
        Recording(name: "hx220-connecting", files: ["genieacs-nbi/tplink-hx220-connecting.json"]),
        Recording(name: "prplos-devicewifi", files: prplos + ["prplos/devicewifi.json"]),
        Recording(name: "prplos-wifi", files: prplos + ["prplos/wifi.json"]),
        Recording(name: "prplos-dataelements", files: prplos + ["prplos/wifi-dataelements.json"]),
        Recording(name: "speedtouch-706", files: ["cwmp-soap/SpeedTouch-706/Inform.xml"]),
        Recording(name: "speedtouch-780", files: ["cwmp-soap/SpeedTouch-780/Inform.xml"]),
        Recording(name: "bant-r-inform", files: ["cwmp-soap/BANT-R-7.4.1.7/Inform.xml"]),
        Recording(name: "bant-r-values", files: ["cwmp-soap/BANT-R-7.4.1.7/GetParameterValuesResponse.xml"]),
        Recording(name: "bant-s-inform", files: ["cwmp-soap/BANT-S-5.4.0.14/Inform.xml"]),
        Recording(name: "bant-w-inform", files: ["cwmp-soap/BANT-W-6.2.17.5/Inform.xml"]),
        Recording(name: "bant-w-values", files: ["cwmp-soap/BANT-W-6.2.17.5/GetParameterValuesResponse.xml"]),
        Recording(name: "cisco-microcell", files: ["cwmp-soap/cisco-microcell/GetParameterValuesResponse.xml"]),
    ]

    /// What belongs to each of the three recorded Wi-Fi trees of one device.
    private static let prplos = ["device-info", "ethernet", "ip", "ppp", "dhcpv4", "hosts", "hosts-host", "optical", "xpon-onu-1"].map { "prplos/\($0).json" }

    func document() throws -> NBIDocument {
        let bodies = try files.map { Array(try Data(contentsOf: Self.shared.appendingPathComponent("captures/" + $0))) }
        if bodies.count > 1 { return try AmbiorixReader.document(of: bodies) }
        let (name, body) = (try #require(files.first), try #require(bodies.first))
        return try #require(try DocumentReader.document(body, named: name).devices.first)
    }

    func report() throws -> Report {
        let document = try document()
        let facts = SourceFacts(document)
        let dialect = try Captures.dialects().dialect(for: document.tree, identity: facts.identity)
        // A minute after the newest value, as if the lookup had been made then.
        let now = Date(timeIntervalSince1970: Double(document.tree.newestTimestampMs ?? document.lastInformMs ?? 1_700_000_000_000) / 1000 + 60)
        let sections = TreeNormaliser(dialect).sections(of: document.tree, source: .acs, facts: facts, now: now)
        return ReportBuilder.build(
            request: ReportRequest(), identity: sections.identity, acs: sections, bridge: nil, olt: nil, statuses: [SourceStatus(.acs, .ok)], now: now,
            durationMs: 0, lang: "en")
    }

    /// What the device is known by.
    func identities() throws -> [String] {
        let identity = try report().identity
        return [identity.serial, identity.acsID, identity.gponSN?.description, identity.gponSN?.hexText, identity.mac?.hex].compactMap { $0 }.filter {
            $0.count > 5
        }
    }
}
