import DeviceCapture
import DeviceLab
import Foundation
import Testing

/// `diag olt …` over agents on loopback, as the network's staff type it.
@Suite("The OLT commands", .serialized)
struct OLTCommandTests {
    private static let capture = ReplayTests.captures.appendingPathComponent("weak-fibre/olt.snmprec")

    private func rows() throws -> SNMPAgentData { SNMPAgentData(snmprec: Array(try Data(contentsOf: Self.capture))) }

    /// The flags that make an agent `olt-1`.
    private func flags(_ port: Int, _ more: [String: String]) throws -> [String] {
        let settings = more.merging(["address": "127.0.0.1", "port": "\(port)"]) { given, _ in given }
        return settings.sorted { $0.key < $1.key }.flatMap { ["--set", "olt.olt-1.\($0.key)=\($0.value)"] }
    }

    private func served(_ body: (_ flags: [String], _ agent: SNMPAgent) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let community = try folder.write("community", "public\n")
        let agent = try await SNMPAgent.start(data: try rows(), community: "public", options: SNMPAgentOptions())
        do {
            try await body(try flags(agent.port, ["community_file": community, "timeout_ms": "500", "retries": "1"]), agent)
        } catch {
            await agent.stop()
            throw error
        }
        await agent.stop()
    }

    @Test("directory says where an ONU is, and how each OLT answered")
    func directory() async throws {
        try await served { flags, agent in
            guard let all = try await DiagProcess.run(["olt", "directory"] + flags) else { return }
            #expect(all.status == 0 && all.output == "olt-1\tok\thuawei\t8\n")
            let one = try await DiagProcess.run(["olt", "directory", "TPLGB40A2004"] + flags)
            #expect(one?.status == 0 && one?.output == "olt-1\t0/1/0\t4\n")
            let none = try await DiagProcess.run(["olt", "directory", "TPLGFFFFFFFF"] + flags)
            #expect(none?.status == 4 && none?.output == "" && none?.errors == "diag: no OLT has this ONU\n")
            agent.setFault(.neverAnswer)
            let silent = try await DiagProcess.run(["olt", "directory", "TPLGB40A2004", "--time", "2"] + flags)
            #expect(silent?.status == 3 && silent?.errors == "diag: not found, and not listed to the end: olt-1\n")
        }
    }

    @Test("walk writes snmprec, and says when the OLT was silent")
    func walk() async throws {
        try await served { flags, agent in
            guard let system = try await DiagProcess.run(["olt", "walk", "olt-1", "1.3.6.1.2.1.1.5"] + flags) else { return }
            #expect(system.status == 0 && system.output == "1.3.6.1.2.1.1.5.0|4|olt-1\n")
            #expect(try await DiagProcess.run(["olt", "walk", "olt-9", "1.3"] + flags)?.status == 4)
            #expect(try await DiagProcess.run(["olt", "walk", "olt-1", "sysName"] + flags)?.status == 64)
            agent.setFault(.neverAnswer)
            let silent = try await DiagProcess.run(["olt", "walk", "olt-1", "1.3.6.1.2.1.1", "--time", "2"] + flags)
            #expect(silent?.status == 7 && silent?.output == "")
        }
    }

    @Test("profile check calibrates on a known ONU of a recorded walk")
    func recordedWalk() async throws {
        let path = Self.capture.path
        guard let right = try await DiagProcess.run(["olt", "profile", "check", path, "--known", "TPLGB40A2004=-27"]) else { return }
        #expect(right.status == 0 && right.output.contains("known ONU in row 4194312192.4 at -27 dBm: CONFIRMED"))
        let wrong = try await DiagProcess.run(["olt", "profile", "check", path, "--known", "TPLGB40A2004=-20"])
        #expect(wrong?.status == 8 && wrong?.output.contains("NOT CONFIRMED") == true)
        #expect(try await DiagProcess.run(["olt", "profile", "check", path, "--known", "nonsense"])?.status == 64)
        #expect(try await DiagProcess.run(["olt", "profile", "check", path, "--profile", "nobody"])?.status == 64)
        #expect(try await DiagProcess.run(["olt", "profile", "check", "README.md"])?.status == 66)
    }

    @Test("profile check takes a configured OLT, SNMPv3 with encryption too")
    func configured() async throws {
        guard SNMPAgentProgram.path != nil, DiagProcess.program != nil else {
            print("skipped: lab-snmp-agent is not built")
            return
        }
        let folder = try TemporaryFolder()
        let (auth, privacy) = (try folder.write("auth", "authsecret\n"), try folder.write("privacy", "privsecret\n"))
        let user = SNMPAgentUser(name: "diag", authentication: .sha256(password: "authsecret"), privacy: .aes128(password: "privsecret"))
        let agent = try await SNMPAgentProcess.start(data: try rows(), community: "nobody-knows", users: [user])
        do {
            let flags = try flags(
                agent.port,
                [
                    "version": "3", "user": "diag", "auth": "sha256", "auth_password_file": auth, "privacy": "aes128", "privacy_password_file": privacy,
                ])
            let ended = try #require(try await DiagProcess.run(["olt", "profile", "check", "olt-1", "--known", "TPLGB40A2004=-27"] + flags))
            #expect(ended.status == 0 && ended.output.contains("at -27 dBm: CONFIRMED"))
            #expect(ended.output.contains("huawei"))
            let other = try await DiagProcess.run(["olt", "profile", "check", "olt-9"] + flags)
            #expect(other?.status == 66 && other?.errors == "diag: olt-9 is no file, and no OLT is named so in the configuration\n")
        } catch {
            await agent.stop()
            throw error
        }
        await agent.stop()
    }
}
