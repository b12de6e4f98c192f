import Foundation

/// Recordings of real devices, read in place where they are.
enum Recordings {
    static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["DIAG_SHARED"].map { URL(fileURLWithPath: $0) }
        let beside = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appendingPathComponent("../shared")
        return [named, beside].compactMap { $0?.appendingPathComponent("captures") }
            .first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("INDEX.md").path) }
    }()

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let folder else { return [] }
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
    }
}
