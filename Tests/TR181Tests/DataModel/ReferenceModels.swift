import Foundation

/// The Broadband Forum's files, where they are: compressed, beside the project.
enum ReferenceModels {
    private static let folder: URL = {
        let shared = ProcessInfo.processInfo.environment["DIAG_SHARED"].map { URL(fileURLWithPath: $0) }
        return (shared ?? Recorded.root.appendingPathComponent("../shared").standardized).appendingPathComponent("reference/datamodel")
    }()

    static let areThere = FileManager.default.fileExists(atPath: folder.appendingPathComponent("tr-098-1-8-0-full.xml.gz").path)

    static func xml(_ name: String) throws -> [UInt8] {
        let gunzip = Process()
        gunzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gunzip.arguments = ["gzip", "-dc", folder.appendingPathComponent(name).path]
        let pipe = Pipe()
        gunzip.standardOutput = pipe
        try gunzip.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        gunzip.waitUntilExit()
        return [UInt8](data)
    }
}
