import Foundation
import Synchronization

/// The built `diag` while it runs, and what it logs.
final class RunningDiag: Sendable {
    private let process: Process
    private let lines: AsyncStream<String>
    private let ended: AsyncStream<Int32>

    /// Nil, with a word, where the program was not built beside the tests.
    /// - Parameter shell: the arguments are those of `/bin/sh`, which becomes the program.
    static func start(_ arguments: [String], shell: Bool = false) throws -> RunningDiag? {
        guard let program = DiagProcess.program else {
            print("skipped: diag is not built")
            return nil
        }
        return try RunningDiag(shell ? URL(fileURLWithPath: "/bin/sh") : program, arguments)
    }

    private init(_ program: URL, _ arguments: [String]) throws {
        let (lines, line) = AsyncStream.makeStream(of: String.self)
        let (ended, end) = AsyncStream.makeStream(of: Int32.self)
        (self.lines, self.ended) = (lines, ended)
        process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin"]
        process.currentDirectoryURL = ReplayTests.root
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        let open = Mutex(Data())
        errors.fileHandleForReading.readabilityHandler = { file in
            let data = file.availableData
            guard !data.isEmpty else {
                file.readabilityHandler = nil
                return line.finish()
            }
            open.withLock { open in
                open += data
                while let newline = open.firstIndex(of: 10) {
                    line.yield(String(decoding: open[..<newline], as: UTF8.self))
                    open = Data(open[(newline + 1)...])
                }
            }
        }
        process.terminationHandler = {
            end.yield($0.terminationReason == .exit ? $0.terminationStatus : -$0.terminationStatus)
            end.finish()
        }
        try process.run()
    }

    /// The next line of the log that holds a text; nil when the program ends without one.
    func line(with text: String) async -> String? {
        for await line in lines where line.contains(text) { return line }
        return nil
    }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// The exit status.
    func end() async -> Int32 {
        for await status in ended { return status }
        return -1
    }
}
