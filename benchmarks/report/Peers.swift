import Foundation

/// What others need for the same bytes alone, without making anything of them.
enum Peers {
    static func jsonSerialization(_ body: Data) throws -> (median: Double, least: Double) {
        try timed { try JSONSerialization.jsonObject(with: body) as? [Any] == nil ? 0 : 1 }
    }

    /// A line of `node-parse.js`, or why there is none.
    static func node(_ file: String) -> String {
        let node = Process()
        node.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        node.arguments = ["node", "benchmarks/report/node-parse.js", file]
        let output = Pipe()
        node.standardOutput = output
        node.standardError = FileHandle.nullDevice
        guard (try? node.run()) != nil else { return "node is not installed" }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        node.waitUntilExit()
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        return line.isEmpty ? "node is not installed, or this is not the project's folder" : "node: " + line.drop { $0 != "," }.dropFirst(2)
    }
}
