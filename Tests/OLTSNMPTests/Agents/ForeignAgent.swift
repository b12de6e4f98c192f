import Foundation

@testable import OLTSNMP

/// An SNMP agent that others have written, on loopback, serving a recording. Community and SNMPv3 user as in ``NetSNMPAgent``.
struct ForeignAgent {
    static let snmpd = ["/usr/sbin/snmpd", "/usr/local/sbin/snmpd"].first(where: FileManager.default.isExecutableFile)
    /// What `scripts/setup test` has put into the project's `.venv`.
    static let snmpsim = [Shared.packageRoot + "/.venv/bin/snmpsim-command-responder"].first(where: FileManager.default.isExecutableFile)

    private let process: Process
    private let life: Pipe
    private let folder: URL
    let port: UInt16

    /// net-snmp's agent, asking a small program for everything below `root` (its `pass_persist`); nil where it is not installed.
    static func snmpd(_ rows: [SNMPVarbind], below root: OID) async throws -> ForeignAgent? {
        guard let snmpd else { return nil }
        return try await start(rows) { folder, port in
            try Data(passPersist.utf8).write(to: folder.appendingPathComponent("pass.py"))
            try Data(
                """
                rocommunity lab 127.0.0.1
                createUser watcher SHA "authsecret" AES "privsecret"
                rouser watcher priv
                pass_persist .\(root) /usr/bin/env python3 \(folder.path)/pass.py \(folder.path)/data/lab.snmprec

                """.utf8
            ).write(to: folder.appendingPathComponent("snmpd.conf"))
            return [snmpd, "-f", "-C", "-c", folder.path + "/snmpd.conf", "-Lf", folder.path + "/log", "udp:127.0.0.1:\(port)"]
        }
    }

    /// snmpsim of PyPI; nil where it is not installed.
    static func snmpsim(_ rows: [SNMPVarbind]) async throws -> ForeignAgent? {
        guard let snmpsim else { return nil }
        return try await start(rows) { folder, port in
            [
                snmpsim, "--data-dir=\(folder.path)/data", "--cache-dir=\(folder.path)/cache", "--logging-method=null",
                "--process-user=\(NSUserName())", "--process-group=\(try groupName())", "--agent-udpv4-endpoint=127.0.0.1:\(port)",
            ]
        }
    }

    private static func start(_ rows: [SNMPVarbind], _ command: (URL, UInt16) throws -> [String]) async throws -> ForeignAgent? {
        for _ in 0..<5 {
            let port = UInt16.random(in: 20_000...29_000)
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diag-agent-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder.appendingPathComponent("data"), withIntermediateDirectories: true)
            try FileManager.default.createDirectory(at: folder.appendingPathComponent("cache"), withIntermediateDirectories: true)
            // snmpsim wants octets in hexadecimal where they are no text, and so does the program beside snmpd everywhere.
            try Data(hexadecimal(rows).utf8).write(to: folder.appendingPathComponent("data/lab.snmprec"))
            let process = Process()
            let life = Pipe()
            // A shell is the child, and ends the agent with its own input: agents close what they inherit.
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", #""$@" & agent=$!; read -r _; kill -9 $agent"#, "sh"] + (try command(folder, port))
            process.environment = ProcessInfo.processInfo.environment.merging(["SNMP_PERSISTENT_DIR": folder.path, "MIBS": ""]) { $1 }
            process.standardInput = life
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            let agent = ForeignAgent(process: process, life: life, folder: folder, port: port)
            if let name = rows.first?.oid, await agent.isUp(name) { return agent }
            agent.stop()
        }
        return nil
    }

    func stop() {
        try? life.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    func target(_ credentials: SNMPCredentials) -> SNMPTarget {
        SNMPTarget(address: "127.0.0.1", port: port, credentials: credentials, timeout: .seconds(10))
    }

    private func isUp(_ name: OID) async -> Bool {
        var target = target(.v2c(community: "lab"))
        target.timeout = .milliseconds(300)
        target.retries = 0
        defer { SNMPEngine().close(target) }
        for _ in 0..<100 where process.isRunning {
            if let answer = try? await attempt(SNMPEngine(), target, [name], .after(1)).get(), answer[name]?.isMissing == false { return true }
            try? await Task.sleep(for: .milliseconds(100))
        }
        return false
    }

    private static func groupName() throws -> String {
        let attributes = try FileManager.default.attributesOfItem(atPath: FileManager.default.temporaryDirectory.path)
        return NSUserName() == "root" ? "root" : attributes[.groupOwnerAccountName] as? String ?? NSUserName()
    }

    private static func hexadecimal(_ rows: [SNMPVarbind]) -> String {
        rows.map { row in
            guard case .octets(let octets) = row.value else { return String(decoding: Snmprec.write([row]), as: UTF8.self) }
            return "\(row.oid)|4x|\(octets.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined())\n"
        }.joined()
    }

    /// Answers snmpd's questions from a recording.
    private static let passPersist = """
        import bisect, sys
        kinds = {"2": "integer", "4x": "octet", "6": "objectid", "64": "ipaddress", "65": "counter", "66": "gauge", "67": "timeticks", "70": "counter64"}
        def number(text): return tuple(int(part) for part in text.strip().split(".") if part)
        def say(*lines):
            sys.stdout.write("".join(line + "\\n" for line in lines))
            sys.stdout.flush()
        rows = sorted((number(line.split("|")[0]), *line.rstrip("\\n").split("|", 2)[1:]) for line in open(sys.argv[1]))
        names = [row[0] for row in rows]
        while command := sys.stdin.readline().strip():
            if command == "PING":
                say("PONG")
                continue
            name = number(sys.stdin.readline())
            at = bisect.bisect_left(names, name) if command == "get" else bisect.bisect_right(names, name)
            if at >= len(rows) or (command == "get" and names[at] != name):
                say("NONE")
                continue
            found, tag, value = rows[at]
            if tag == "4x": value = " ".join(value[i:i + 2] for i in range(0, len(value), 2))
            say("." + ".".join(map(str, found)), kinds[tag], value)

        """
}
