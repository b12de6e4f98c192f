import Foundation

/// The built `diag`, run as somebody would in a shell.
enum DiagProcess {
    struct Ended {
        var status: Int32
        var output: String
        var errors: String
    }

    static let program: URL? = {
        let built = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent().appendingPathComponent("diag")
        return FileManager.default.isExecutableFile(atPath: built.path) ? built : nil
    }()

    /// Nil, with a word, where the program was not built beside the tests.
    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Ended? {
        guard let program else {
            print("skipped: diag is not built")
            return nil
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diag-command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["out", "err"].map { folder.appendingPathComponent($0) }
        for file in files { try Data().write(to: file) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        process.currentDirectoryURL = ReplayTests.root
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        let status = try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { ended.resume(returning: $0.terminationReason == .exit ? $0.terminationStatus : -$0.terminationStatus) }
            do { try process.run() } catch { ended.resume(throwing: error) }
        }
        let texts = files.map { String(decoding: FileManager.default.contents(atPath: $0.path) ?? Data(), as: UTF8.self) }
        return Ended(status: status, output: texts[0], errors: texts[1])
    }
}
