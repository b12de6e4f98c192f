import Foundation

/// A folder that is gone with its last user.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("diag-e2e-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Every file below it, in one text.
    func everything() throws -> String {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path)
        return paths.sorted().map { path in
            String(decoding: FileManager.default.contents(atPath: url.appendingPathComponent(path).path) ?? Data(), as: UTF8.self)
        }.joined(separator: "\n")
    }
}
