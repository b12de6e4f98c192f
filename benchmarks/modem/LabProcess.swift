import Foundation

/// The lab's modems in a process of their own, so that their work is not counted as the reader's.
final class LabProcess {
    private let process = Process()
    private let input = Pipe()
    private let output: Lines
    let ports: [Int]

    init(modems: Int, delayMs: Int) throws {
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["lab", String(modems), String(delayMs)]
        process.standardInput = input
        process.standardOutput = pipe
        try process.run()
        output = Lines(pipe.fileHandleForReading)
        ports = (output.next() ?? "").split(separator: " ").compactMap { Int($0) }
        guard ports.count == modems else { throw BenchmarkError("the lab did not start") }
    }

    /// What the modems have seen, all together.
    func totals() throws -> LabTotals {
        try input.fileHandleForWriting.write(contentsOf: Data("totals\n".utf8))
        guard let line = output.next(), let totals = try? JSONDecoder().decode(LabTotals.self, from: Data(line.utf8)) else {
            throw BenchmarkError("the lab says nothing")
        }
        return totals
    }

    func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
