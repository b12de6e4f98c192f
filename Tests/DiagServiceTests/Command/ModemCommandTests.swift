import DeviceLab
import Foundation
import HTTPTransport
import Testing

/// `diag modem …` over a lab's modem on loopback, as a technician types it.
@Suite("The modem commands", .serialized)
struct ModemCommandTests {
    private static let serial = "22400A7000101"
    private static let recording = """
        {"objects":{"device":{"ok":true,"rows":[{"modelName":"XX230v","softwareVersion":"0.6.0","serialNumber":"22400A7000101","upTime":"77","stack":"0,0,0,0,0,0"}]},
        "optical":{"ok":true,"rows":[{"status":"Up","RXPower":"57","TXPower":"17783","stack":"1,0,0,0,0,0"}]},
        "wan":{"ok":true,"rows":[{"enable":"1","name":"pppoe","PPPUserName":"ann@isp.example","PPPPassword":"hush-hush","stack":"1,0,0,0,0,0"}]},
        "wifi":{"ok":true,"rows":[{"band":"2.4GHz","channel":"6","primarySSID":"maison","primaryPSK":"hush-hush","stack":"1,0,0,0,0,0"}]}}}
        """

    private func withModem(_ options: LabModemOptions = LabModemOptions(), _ body: (_ modem: LabModem, _ host: String) async throws -> Void) async throws {
        let modem = try await LabModem.start(LabModemObjects(recording: Array(Self.recording.utf8)), options: options)
        do {
            try await body(modem, "127.0.0.1:\(modem.port)")
        } catch {
            await modem.stop()
            throw error
        }
        await modem.stop()
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("probe says what a modem says of itself, without a login")
    func glance() async throws {
        try await withModem { modem, host in
            guard let text = try await DiagProcess.run(["modem", "probe", host]) else { return }
            #expect(text.status == 0 && text.errors == "")
            for line in ["  Model     XX230v", "  Account   user", "  Cipher    AES-128-CBC, signed with bare RSA (cbc)", "  Session   free"] {
                #expect(text.output.contains(line + "\n"), "\(text.output)")
            }
            #expect(text.output.contains("  Lock      open, 0 wrong passwords counted\n  https     no redirect\n"))
            #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
            modem.personLogsIn()
            let json = try object(try #require(try await DiagProcess.run(["modem", "probe", host, "--format", "json"])).output)
            #expect(json["model"] as? String == "XX230v" && json["cipher"] as? String == "cbc" && json["busy"] as? Bool == true)
            #expect(json["locked"] as? Bool == false && json["redirects_to_https"] as? Bool == false && json["visit"] is NSNull)
            #expect(modem.statistics.logins == 0 && modem.isLoggedIn)
        }
    }

    @Test("probe says that nothing answers, or something else")
    func noModem() async throws {
        var options = LabModemOptions()
        options.delay = .seconds(60)
        try await withModem(options) { _, host in
            guard let silent = try await DiagProcess.run(["modem", "probe", host, "--timeout", "1"]) else { return }
            #expect(silent.status == 7 && silent.output.contains("  Answer    timeout  deadline\n"))
        }
        let acs = try await DeviceLab.start(library: ReplayTests.captures)
        let other = try await DiagProcess.run(["modem", "probe", acs.nbiURL])
        await acs.stop()
        #expect(other?.status == 4 && other?.output.contains("unsupported  modem_unsupported") == true, "\(String(describing: other))")
    }

    @Test("probe --login records a visit that replays, without secrets")
    func visit() async throws {
        try await withModem { modem, host in
            let folder = try TemporaryFolder()
            let accounts = try folder.write("accounts.yaml", "models: {XX230v: {password: Invented-1}}\n")
            let out = URL(fileURLWithPath: accounts).deletingLastPathComponent().appendingPathComponent("first-modem")
            guard let ended = try await DiagProcess.run(["modem", "probe", host, "--login", "--accounts", accounts, "--out", out.path]) else { return }
            #expect(ended.status == 3 && ended.output.contains("  Visit     partial  objects_missing\n"), "\(ended)")
            #expect(modem.statistics.logins == 1 && modem.statistics.logouts == 1 && !modem.isLoggedIn && modem.statistics.writes == 0)
            #expect(!modem.statistics.operations.contains { $0.hasPrefix("op") })
            let recorded = String(decoding: try Data(contentsOf: out.appendingPathComponent("bridge.read.json")), as: UTF8.self)
            #expect(recorded.contains("RXPower") && !recorded.contains("hush-hush") && !recorded.contains("Invented-1"))
            let checked = try await DiagProcess.run(["replay", out.path, "--check"])
            #expect(checked?.status == 0 && checked?.errors == "")
            let replayed = try object(try #require(try await DiagProcess.run(["replay", out.path])).output)
            #expect((replayed["device"] as? [String: Any])?["model"] as? String == "XX230v")
            #expect((replayed["identity"] as? [String: Any])?["serial"] as? String == Self.serial)
            let again = try await DiagProcess.run(["modem", "probe", host, "--login", "--accounts", accounts, "--out", out.path])
            #expect(again?.status == 73 && modem.statistics.logins == 1)
        }
    }

    @Test("probe --login leaves a person in peace, unless forced")
    func manners() async throws {
        try await withModem { modem, host in
            let folder = try TemporaryFolder()
            let accounts = try folder.write("accounts.yaml", "default: {password: Invented-1}\n")
            modem.personLogsIn()
            guard let skipped = try await DiagProcess.run(["modem", "probe", host, "--login", "--accounts", accounts]) else { return }
            #expect(skipped.status == 6 && skipped.output.contains("  Visit     busy  session_busy\n"))
            #expect(modem.statistics.logins == 0 && modem.isLoggedIn)
            let forced = try await DiagProcess.run(["modem", "probe", host, "--login", "--accounts", accounts, "--force"])
            #expect(forced?.status == 3 && forced?.errors.contains("thrown out") == true && modem.statistics.logins == 1)
        }
    }

    @Test("probe --login logs out when it is interrupted", .timeLimit(.minutes(1)))
    func interrupted() async throws {
        try await withModem { modem, host in
            let folder = try TemporaryFolder()
            let accounts = try folder.write("accounts.yaml", "default: {password: Invented-1}\n")
            let (reads, read) = AsyncStream.makeStream(of: Int.self)
            modem.afterOperation { read.yield($0) }
            guard let diag = try RunningDiag.start(["modem", "probe", host, "--login", "--accounts", accounts]) else { return }
            for await number in reads where number == 2 {
                modem.change { $0.delay = .milliseconds(300) }
                diag.send(SIGINT)
                break
            }
            #expect(await diag.end() == 130)
            #expect(modem.statistics.logins == 1 && modem.statistics.logouts == 1 && !modem.isLoggedIn)
        }
    }

    @Test("probe --login tries a refused account once")
    func refused() async throws {
        try await withModem { modem, host in
            let folder = try TemporaryFolder()
            let accounts = try folder.write("accounts.yaml", "default: {password: other}\n")
            guard let ended = try await DiagProcess.run(["modem", "probe", host, "--login", "--accounts", accounts]) else { return }
            #expect(ended.status == 6 && ended.output.contains("bad_credentials") && modem.statistics.refusedLogins == 1)
        }
    }

    @Test("bridge logs out when it is ended in the middle of a read", .timeLimit(.minutes(1)))
    func bridge() async throws {
        try await withModem { modem, _ in
            let folder = try TemporaryFolder()
            let (accounts, token) = (try folder.write("accounts.yaml", "default: {password: Invented-1}\n"), try folder.write("token", "invented\n"))
            let (reads, read) = AsyncStream.makeStream(of: Int.self)
            modem.afterOperation { read.yield($0) }
            let settings = ["modem.credentials_file=\(accounts)", "modem.networks=127.0.0.0/8", "modem.port=\(modem.port)"]
            guard let diag = try RunningDiag.start(["bridge", "--port", "0", "--token-file", token] + settings.flatMap { ["--set", $0] }) else { return }
            let line = try object(try #require(await diag.line(with: "listening")))
            let port = try #require(line["port"] as? String)
            let transport = HTTPTransport()
            let answer = try await transport.send(
                HTTPTransportRequest(
                    method: "POST", url: "http://127.0.0.1:\(port)/v1/modems/127.0.0.1/read",
                    headers: [("Authorization", "Bearer invented"), ("Prefer", "respond-async")], body: Array("{}".utf8), maxBodyBytes: 1 << 20),
                deadline: .now + .seconds(10))
            #expect(answer.status == 202)
            for await number in reads where number == 2 {
                modem.change { $0.delay = .milliseconds(100) }
                diag.send(SIGTERM)
                break
            }
            #expect(await diag.end() == 0)
            await transport.shutdown()
            #expect(modem.statistics.logins == 1 && modem.statistics.logouts == 1 && !modem.isLoggedIn)
        }
    }

    @Test(
        "probe refuses what makes no sense",
        arguments: [
            (["not a host"], 64), (["127.0.0.1:0"], 64), (["127.0.0.1", "--login"], 64), (["127.0.0.1", "--force"], 64), (["127.0.0.1", "--timeout", "0"], 64),
            (["127.0.0.1", "--login", "--accounts", "/nowhere"], 66),
        ] as [([String], Int32)])
    func usage(_ arguments: [String], _ status: Int32) async throws {
        guard let ended = try await DiagProcess.run(["modem", "probe"] + arguments) else { return }
        #expect(ended.status == status && ended.output == "")
    }
}
