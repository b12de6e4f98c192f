import Foundation

/// Recordings that are not part of the project: in the folder named by `DIAG_SHARED`, else beside the project.
enum SharedFolder {
    static let url: URL? = {
        if let path = ProcessInfo.processInfo.environment["DIAG_SHARED"] { return existing(URL(filePath: path)) }
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<6 {
            if let found = existing(folder.appending(path: "../shared").standardizedFileURL) { return found }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }()

    static func lines(_ path: String) -> [String]? {
        guard let url, let text = try? String(contentsOf: url.appending(path: path), encoding: .utf8) else { return nil }
        return text.split(separator: "\n").map(String.init)
    }

    static func bytes(_ path: String) -> [UInt8]? {
        url.flatMap { try? Data(contentsOf: $0.appending(path: path)) }.map { Array($0) }
    }

    private static func existing(_ url: URL) -> URL? {
        FileManager.default.fileExists(atPath: url.appending(path: "captures").path) ? url : nil
    }
}
