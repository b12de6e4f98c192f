import Foundation

/// Runs net-snmp's own command-line managers against an agent.
struct NetSNMPTool {
    struct Output {
        let status: Int32
        let lines: [String]
        let errors: String
    }

    static var available: Bool {
        ["snmpget", "snmpgetnext", "snmpwalk", "snmpbulkwalk"].allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
    }

    let port: Int
    var version = "2c"
    var community = "public"
    /// What SNMPv3 asks for in place of a community: `-u … -l … -a …`.
    var user: [String] = []
    /// Seconds, and how often to ask again.
    var timeout = 5
    var retries = 1

    func run(_ tool: String, _ arguments: [String], options: [String] = []) async throws -> Output {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
        process.arguments =
            ["-v\(version)"] + (version == "3" ? user : ["-c", community]) + ["-On", "-m", "", "-t", "\(timeout)", "-r", "\(retries)"]
            + options + ["127.0.0.1:\(port)"] + arguments
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diag-lab-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appendingPathComponent("out")
        let err = folder.appendingPathComponent("err")
        // Files, not pipes: a long walk would fill a pipe that nobody reads yet.
        for file in [out, err] { try Data().write(to: file) }
        // Neither a MIB nor a configuration of this machine, and the engines it has met are forgotten.
        process.environment = ["MIBS": "", "SNMPCONFPATH": folder.path, "SNMP_PERSISTENT_DIR": folder.path]
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        process.standardInput = FileHandle.nullDevice
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in done.resume() }
            do { try process.run() } catch { done.resume(throwing: error) }
        }
        return Output(
            status: process.terminationStatus,
            lines: String(decoding: try Data(contentsOf: out), as: UTF8.self).split(separator: "\n").map(Self.stripped),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }

    /// Without the blank that net-snmp prints after a Hex-STRING.
    static func stripped(_ line: some StringProtocol) -> String {
        var text = String(line)
        while text.last == " " { text.removeLast() }
        return text
    }
}
