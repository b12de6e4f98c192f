import Foundation

/// A process of the benchmark's own, ended with it.
final class Child {
    let process = Process()
    private let output = Pipe()

    var id: Int32 { process.processIdentifier }

    init(_ executable: String, _ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    deinit { stop() }

    /// The first line that it prints.
    func firstLine() -> String {
        String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func stop() {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        while process.isRunning { usleep(1000) }
    }

    /// This program once more as a source, ACS or bridge as it is asked; the port it listens on.
    static func source(delayMs: Int?, _ size: DocumentFiles.Size, _ options: BenchmarkOptions) throws -> (child: Child, port: Int) {
        let child = try Child(
            "/proc/self/exe", ["sources", delayMs.map(String.init) ?? "never", size.rawValue, options.captures])
        guard let port = Int(child.firstLine()) else { throw Sockets.Failure(call: "sources") }
        return (child, port)
    }
}
