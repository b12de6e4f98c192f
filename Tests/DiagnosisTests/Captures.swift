import DeviceReport
import Diagnosis
import Foundation
import TR181

/// The invented devices of `captures/`, without their OLT, whose recording is not a tree.
enum Captures {
    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url
    }()

    static let now = Date(timeIntervalSince1970: 1_773_844_200)  // 2026-03-18T14:30:00Z, the clock of all captures

    static func areThere(_ name: String) -> Bool { FileManager.default.fileExists(atPath: root.appendingPathComponent("captures/\(name)/capture.json").path) }

    static func dialects() throws -> Dialects { try loaded.get() }

    /// Read once: there are many files, and many tests.
    private static let loaded = Result { try Dialects.load(directory: root.appendingPathComponent("profiles/cpe").path) }

    static func document(_ name: String) throws -> NBIDocument? {
        try bytes(name, "acs.nbi.json").flatMap { try NBIReader.documents($0).first }
    }

    static func acs(_ name: String) throws -> DeviceSections? {
        guard let document = try document(name) else { return nil }
        let facts = SourceFacts(document)
        let dialect = try dialects().dialect(for: document.tree, identity: facts.identity)
        return TreeNormaliser(dialect).sections(of: document.tree, source: .acs, facts: facts, now: now)
    }

    static func bridge(_ name: String) throws -> DeviceSections? {
        try bridgeTree(name).map { try sections($0, .bridge) }
    }

    static func bridgeTree(_ name: String) throws -> ParameterTree? {
        guard let body = try bytes(name, "bridge.read.json") else { return nil }
        return (try? BridgeObjectReader.reading(body))?.tree
    }

    private static func bytes(_ name: String, _ file: String) throws -> [UInt8]? {
        let url = root.appendingPathComponent("captures/\(name)/\(file)")
        return FileManager.default.fileExists(atPath: url.path) ? Array(try Data(contentsOf: url)) : nil
    }

    static func report(
        acs: DeviceSections? = nil, bridge: DeviceSections? = nil, olt: OLTReading? = nil, statuses: [SourceStatus], lang: String = "fr",
        now: Date = Captures.now
    ) -> Report {
        ReportBuilder.build(
            request: ReportRequest(), identity: DeviceIdentity(), acs: acs, bridge: bridge, olt: olt, statuses: statuses, now: now,
            durationMs: 12, lang: lang)
    }

    static func json(_ report: Report, pretty: Bool = false) -> String {
        var sink = JSONSink(pretty: pretty, explain: false)
        sink.write(report)
        return String(decoding: sink.json.bytes, as: UTF8.self)
    }
}
