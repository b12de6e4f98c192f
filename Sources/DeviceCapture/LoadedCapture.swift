public import Foundation

/// A capture in memory: its manifest and what each source said, byte for byte.
public struct LoadedCapture: Sendable {
    public let manifest: CaptureManifest
    /// The NBI's answer body; `nil` where the ACS does not know the device.
    public let acs: [UInt8]?
    /// Rows of the OLT's agent, `OID|type|value` lines.
    public let olt: [UInt8]?
    /// Body of the bridge's answer to a read.
    public let bridge: [UInt8]?

    public var name: String { manifest.name }

    /// A capture made of parts at hand.
    public init(manifest: CaptureManifest, acs: [UInt8]? = nil, olt: [UInt8]? = nil, bridge: [UInt8]? = nil) {
        self.manifest = manifest
        self.acs = acs
        self.olt = olt
        self.bridge = bridge
    }

    /// Loads one capture folder.
    public init(folder: URL) throws(CaptureError) {
        let label = folder.lastPathComponent
        guard let bytes = Self.read(folder.appending(path: "capture.json")) else {
            throw CaptureError(code: .missingManifest, capture: label, detail: "no readable capture.json")
        }
        let manifest: CaptureManifest
        do {
            manifest = try JSONDecoder().decode(CaptureManifest.self, from: Data(bytes))
        } catch {
            throw CaptureError(code: .badManifest, capture: label, detail: Self.explain(error))
        }
        guard manifest.schemaVersion == CaptureManifest.currentSchemaVersion else {
            throw CaptureError(code: .unknownSchema, capture: label, detail: "schema_version \(manifest.schemaVersion)")
        }
        func recording(_ source: CaptureSource?, _ name: String) throws(CaptureError) -> [UInt8]? {
            guard let file = source?.recording else { return nil }
            guard !file.contains("/"), let bytes = Self.read(folder.appending(path: file)) else {
                throw CaptureError(code: .missingRecording, capture: label, detail: "sources.\(name).recording")
            }
            return bytes
        }
        self.init(
            manifest: manifest,
            acs: try recording(manifest.sources.acs, "acs"),
            olt: try recording(manifest.sources.olt, "olt"),
            bridge: try recording(manifest.sources.bridge, "bridge"))
    }

    /// Loads every capture in the folders of `library`, in order of their names.
    public static func all(in library: URL) throws(CaptureError) -> [LoadedCapture] {
        guard let entries = try? FileManager.default.contentsOfDirectory(atPath: library.path) else {
            throw CaptureError(code: .missingFolder, capture: library.lastPathComponent, detail: "not a readable folder")
        }
        var captures: [LoadedCapture] = []
        for entry in entries.sorted() {
            let folder = library.appending(path: entry)
            guard FileManager.default.fileExists(atPath: folder.appending(path: "capture.json").path) else { continue }
            let capture = try LoadedCapture(folder: folder)
            guard !captures.contains(where: { $0.name == capture.name }) else {
                throw CaptureError(code: .duplicateName, capture: entry, detail: "another capture has this name")
            }
            captures.append(capture)
        }
        return captures
    }

    private static func read(_ file: URL) -> [UInt8]? {
        (try? Data(contentsOf: file)).map { Array($0) }
    }

    private static func explain(_ error: any Error) -> String {
        func path(_ context: DecodingError.Context, _ last: String? = nil) -> String {
            (context.codingPath.map(\.stringValue) + (last.map { [$0] } ?? [])).joined(separator: ".")
        }
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): return "\(path(context, key.stringValue)) is missing"
        case .typeMismatch(_, let context): return "\(path(context)) has the wrong type"
        case .valueNotFound(_, let context): return "\(path(context)) is null"
        case .dataCorrupted(let context): return context.codingPath.isEmpty ? "not JSON" : "\(path(context)) is not valid"
        default: return "cannot be read"
        }
    }
}
