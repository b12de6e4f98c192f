import Foundation

/// Recordings of real OLTs, outside the project; nil where they are absent.
enum Shared {
    static let root: String? = {
        let configured = ProcessInfo.processInfo.environment["DIAG_SHARED"]
        let path = configured ?? packageRoot + "/../shared"
        return FileManager.default.fileExists(atPath: path + "/walks") ? path : nil
    }()

    /// The folder that holds `Tests` and `profiles`.
    static let packageRoot: String = {
        var parts = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().pathComponents
        while let last = parts.popLast(), last != "Tests" {}
        return parts.joined(separator: "/").replacingOccurrences(of: "//", with: "/")
    }()

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let root else { throw CocoaError(.fileNoSuchFile) }
        return try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")))
    }

    /// The unpacked content of a `.gz` file.
    static func unpacked(_ path: String) throws -> [UInt8] {
        guard let root else { throw CocoaError(.fileNoSuchFile) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", "\(root)/\(path)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return [UInt8](data)
    }
}
