import DeviceCapture
import DeviceReport
public import Foundation

/// Writes a recorded lookup as a capture folder, which `Replay` turns into the same report.
public enum CaptureWriter {
    /// - Parameters:
    ///   - result: of a lookup whose query asked for recording; secrets were dropped where the answers were read.
    ///   - folder: made here; it must not exist yet.
    public static func write(_ result: LookupResult, lang: String, to folder: URL) throws(CaptureProblem) {
        let files = FileManager.default
        guard !files.fileExists(atPath: folder.path) else { throw CaptureProblem("\(folder.path) is already there") }
        let parent = folder.deletingLastPathComponent()
        // Written beside its place and then moved, so that nothing half is left behind.
        let draft = parent.appendingPathComponent(".\(folder.lastPathComponent).\(UUID().uuidString)")
        do {
            try files.createDirectory(at: draft, withIntermediateDirectories: true)
            for recording in result.recordings { try Data(recording.bytes).write(to: draft.appendingPathComponent(recording.fileName)) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let manifest = manifest(result, lang: lang, name: folder.lastPathComponent)
            try (encoder.encode(manifest) + Data("\n".utf8)).write(to: draft.appendingPathComponent("capture.json"))
            try Data(ReportRendering.json(result.report(lang: lang), pretty: true) + [10]).write(to: draft.appendingPathComponent("expected.json"))
            try files.moveItem(at: draft, to: folder)
        } catch {
            try? files.removeItem(at: draft)
            throw CaptureProblem("\(folder.path) cannot be written")
        }
    }

    private static func manifest(_ result: LookupResult, lang: String, name: String) -> CaptureManifest {
        var sources = CaptureSources()
        for status in result.statuses {
            let recording = result.recordings.first { $0.fileName.hasPrefix(status.name.rawValue + ".") }?.fileName
            let source = CaptureSource(status, recording: recording, profile: status.name == .olt && recording != nil ? result.olt?.profile : nil)
            switch status.name {
            case .acs: sources.acs = source
            case .olt: sources.olt = source
            case .bridge: sources.bridge = source
            }
        }
        return CaptureManifest(
            name: name, clock: RFC3339.text(result.generatedAt), query: [result.query.key.kind: result.query.key.text], lang: lang,
            refresh: result.query.refresh.rawValue, durationMs: result.durationMs, identity: CaptureIdentity(result.identity), sources: sources)
    }
}
