import Foundation

@testable import OLTSNMP

/// net-snmp's own agent on loopback, where it is installed: the only SNMPv3 agent at hand.
struct NetSNMPAgent {
    static let path = ["/usr/sbin/snmpd", "/usr/local/sbin/snmpd"].first(where: FileManager.default.isExecutableFile)

    private let process: Process
    private let life: Pipe
    private let folder: URL
    let port: UInt16

    /// - Parameters:
    ///   - wanted: the port; any free one when nil.
    ///   - more: further lines of its configuration.
    static func start(port wanted: UInt16? = nil, more: [String] = []) async throws -> NetSNMPAgent? {
        guard let path else { return nil }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diag-snmpd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let configuration = folder.appendingPathComponent("snmpd.conf")
        let lines = """
            rocommunity lab 127.0.0.1
            createUser watcher SHA "authsecret" AES "privsecret"
            createUser reader SHA-256 "authsecret"
            createUser plain
            rouser watcher priv
            rouser reader auth
            rouser plain noauth
            """
        try ([lines] + more).joined(separator: "\n").write(to: configuration, atomically: true, encoding: .utf8)
        let first = wanted ?? UInt16.random(in: 20_000...29_000)
        for port in first...(wanted ?? 30_000) {
            let process = Process()
            let life = Pipe()
            // snmpd closes every descriptor it inherits, by which `Process` would take it for ended and wait for it, and for
            // nobody else; so a shell is the child, and ends the agent with its own input.
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments =
                ["-c", #""$@" & agent=$!; read -r _; kill -9 $agent"#, "sh"] + [
                    path, "-f", "-C", "-c", configuration.path, "-Lf", folder.path + "/log", "udp:127.0.0.1:\(port)",
                ]
            process.environment = ["SNMP_PERSISTENT_DIR": folder.path, "MIBS": ""]
            process.standardInput = life
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            let agent = NetSNMPAgent(process: process, life: life, folder: folder, port: port)
            if await agent.isUp() { return agent }
            agent.stop()
        }
        return nil
    }

    func stop() {
        try? life.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    func target(_ credentials: SNMPCredentials, timeout: Duration = .seconds(5)) -> SNMPTarget {
        SNMPTarget(address: "127.0.0.1", port: port, credentials: credentials, timeout: timeout)
    }

    private func isUp() async -> Bool {
        let target = target(.v2c(community: "lab"), timeout: .milliseconds(200))
        for _ in 0..<50 where process.isRunning {
            if await attempt(SNMPEngine(), target, [oid("1.3.6.1.2.1.1.2.0")], .after(1)).errorCode == nil {
                SNMPEngine().close(target)
                return true
            }
            try? await Task.sleep(for: .milliseconds(100))
        }
        SNMPEngine().close(target)
        return false
    }
}
