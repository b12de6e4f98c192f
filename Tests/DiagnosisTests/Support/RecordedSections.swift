import DeviceReport
import Foundation
import TR181

/// Sections of devices recorded by others, read in place; none where the recordings are absent.
enum RecordedSections {
    static func all() throws -> [(name: String, sections: DeviceSections)] {
        let named = ProcessInfo.processInfo.environment["DIAG_SHARED"].map { URL(fileURLWithPath: $0) }
        let folder = (named ?? Captures.root.appendingPathComponent("../shared").standardized).appendingPathComponent("captures/genieacs-nbi")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return try files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.compactMap { file in
            guard let document = try? NBIReader.documents(Array(Data(contentsOf: file))).first else { return nil }
            return (file.deletingPathExtension().lastPathComponent, try Captures.sections(document.tree, .acs, facts: SourceFacts(document)))
        }
    }
}
