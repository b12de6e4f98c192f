import Foundation

/// Recordings of real equipment, kept beside the project and not in it.
enum SharedRecordings {
    static let root: URL? = {
        if let path = ProcessInfo.processInfo.environment["DIAG_SHARED"] {
            return existing(URL(fileURLWithPath: path, isDirectory: true))
        }
        var package = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { package.deleteLastPathComponent() }
        return existing(package.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true))
    }()

    static func bytes(_ path: String) -> [UInt8]? {
        root.flatMap { try? Data(contentsOf: $0.appendingPathComponent(path)) }.map(Array.init)
    }

    static var snmprecs: [String] {
        guard let root else { return [] }
        return ["walks", "walks/detect"].flatMap { folder in
            ((try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? [])
                .filter { $0.hasSuffix(".snmprec") }.sorted().map { "\(folder)/\($0)" }
        }
    }

    private static func existing(_ url: URL) -> URL? {
        FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}
