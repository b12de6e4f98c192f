import DeviceReport
import Foundation
import TR181

/// Recordings of real devices, read in place. They lie beside the project, never inside it.
enum Recorded {
    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    private static let shared: URL =
        ProcessInfo.processInfo.environment["DIAG_SHARED"].map { URL(fileURLWithPath: $0) } ?? root.appendingPathComponent("../shared").standardized

    static let areThere = FileManager.default.fileExists(atPath: shared.appendingPathComponent("captures/genieacs-nbi").path)

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: shared.appendingPathComponent("captures/" + path))) }

    /// The shipped dialects, read once.
    static func dialects() throws -> Dialects { try shipped.get() }

    private static let shipped = Result { try Dialects.load(directory: root.appendingPathComponent("profiles/cpe").path) }

    /// The first device of an NBI answer.
    static func nbi(_ name: String) throws -> NBIDocument {
        guard let document = try NBIReader.documents(bytes("genieacs-nbi/\(name).json")).first else { throw CocoaError(.fileReadCorruptFile) }
        return document
    }

    static func sections(_ document: NBIDocument, now: Date = Date(timeIntervalSince1970: 1_700_000_000)) throws -> DeviceSections {
        let facts = SourceFacts(document)
        let dialect = try dialects().dialect(for: document.tree, identity: facts.identity)
        return TreeNormaliser(dialect).sections(of: document.tree, source: .acs, facts: facts, now: now)
    }

    static let xx230v = "device-1C61B4-XX230v-22275A7000395-2023-04-27T154050686Z"
    static let ex220 = "device-1C61B4-EX220-2226469000523"
    static let ec220 = "device-9CA2F4-EC220_G5_V3-22275K2000315"
    static let eg8145v5 = "device-00259E-EG8145V5-48575443A94196A5-2023-03-28T154335106Z"
}
