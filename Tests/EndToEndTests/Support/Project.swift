import DeviceCapture
import DeviceReport
import DiagService
import Foundation

/// The project's recorded devices and profiles.
enum Project {
    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    /// The clock of all captures.
    static let clock = Date(timeIntervalSince1970: 1_773_844_200)

    static let captureNames = (try? loaded.get().map(\.name)) ?? []

    static func capture(_ name: String) throws -> LoadedCapture {
        guard let capture = try loaded.get().first(where: { $0.name == name }) else { throw Missing(name: name) }
        return capture
    }

    static func expected(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appendingPathComponent("captures/\(name)/expected.json")))
    }

    static func profiles() throws -> ProfileFolder { try folder.get() }

    struct Missing: Error {
        let name: String
    }

    private static let loaded = Result { try LoadedCapture.all(in: root.appendingPathComponent("captures")) }
    private static let folder = Result { try ProfileFolder(path: root.appendingPathComponent("profiles").path) }
}
