import Foundation

/// Recordings of real devices, which live outside the project, and the project's own.
enum SharedFiles {
    private static let package: URL = (0..<4).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { url, _ in url.deletingLastPathComponent() }

    /// The folder with recordings of real devices, by `DIAG_SHARED` or beside the package; nil where it is absent.
    static let root: URL? = {
        let named = ProcessInfo.processInfo.environment["DIAG_SHARED"].map { URL(filePath: $0) }
        let root = named ?? package.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: root.path) ? root : nil
    }()

    static func bytes(_ path: String) -> [UInt8]? {
        root.flatMap { try? Data(contentsOf: $0.appending(path: path)) }.map { Array($0) }
    }

    /// The project's own recorded devices.
    static let captures = package.appending(path: "captures")
}
