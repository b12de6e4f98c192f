import DeviceReport
import Foundation
import Logging
import OLTSNMP
import Synchronization
import TR181
import Testing

@testable import DiagService

@Suite("Dialects are exchanged while the service runs")
struct ReloadTests {
    /// A copy of the shipped profiles, to be changed.
    private struct Profiles {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reload-\(UUID().uuidString)")

        init() throws { try FileManager.default.copyItem(at: ReplayTests.root.appendingPathComponent("profiles"), to: folder) }

        func read(olt name: String) throws -> String {
            try String(contentsOf: folder.appendingPathComponent("olt/\(name).yaml"), encoding: .utf8)
        }

        func write(olt name: String, _ text: String) throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent("olt/\(name).yaml"), options: .atomic)
        }

        func write(_ name: String, _ text: String) throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent("cpe/\(name).yaml"), options: .atomic)
        }

        func remove() { try? FileManager.default.removeItem(at: folder) }
    }

    @Test("A sound folder is taken, a broken file keeps what is in force and is named with its line")
    func reloading() async throws {
        let profiles = try Profiles()
        defer { profiles.remove() }
        let shelf = DialectShelf(try ProfileFolder(path: profiles.folder.path).dialects)
        let before = shelf.current
        let log = LineRecorder()
        let reload = ProfileReload(path: profiles.folder.path, shelf: shelf, logger: log.logger())
        #expect(before.named("acme") == nil)

        try profiles.write("acme", "description: Acme\nextends: tr098\nmatch:\n  - { manufacturer: Acme }\n")
        #expect(await reload.reload())
        #expect(shelf.current.named("acme")?.summary == "Acme")
        // Whoever took the dialects before goes on with them.
        #expect(before.named("acme") == nil)

        try profiles.write("acme", "description: Broken\nextends: tr098\nmtach: []\n")
        #expect(await !reload.reload())
        #expect(shelf.current.named("acme")?.summary == "Acme")
        #expect(log.objects.map { $0["level"] } == ["info", "error"])
        #expect(log.objects.first?["msg"] == "dialects loaded anew" && log.objects.first?["names"]?.hasPrefix("acme ") == true)
        #expect(log.objects.last?["msg"]?.contains("acme.yaml:3: mtach: unknown key") == true)
    }

    @Test("Profiles of OLTs are exchanged too; a broken one is named with its line, and one that the configuration names cannot go")
    func olts() async throws {
        let profiles = try Profiles()
        defer { profiles.remove() }
        let folder = try ProfileFolder(path: profiles.folder.path)
        let target = SNMPTarget(address: "127.0.0.1", port: 1, credentials: .v2c(community: "c"))
        let onus = ONUDirectory(
            engine: SNMPEngine(), olts: [OLTEndpoint(name: "olt-1", target: target, profile: "huawei")], profiles: folder.olts)
        let log = LineRecorder()
        let reload = ProfileReload(path: profiles.folder.path, shelf: DialectShelf(folder.dialects), onus: onus, logger: log.logger())
        let huawei = try profiles.read(olt: "huawei")

        try profiles.write(olt: "huawei", huawei.replacingOccurrences(of: "title: Huawei", with: "title: Changed Huawei"))
        #expect(await reload.reload())
        #expect(folder.olts.profile(named: "huawei")?.title.hasPrefix("Changed") == true, "whoever holds the set sees the new profile")
        let said = try #require(log.objects.first { $0["msg"] == "OLT profiles loaded anew" })
        #expect(said["changed"] == "huawei" && said["added"] == "" && said["removed"] == "")

        try profiles.write(olt: "huawei", huawei.replacingOccurrences(of: "title: Huawei", with: "titel: Huawei"))
        #expect(await !reload.reload())
        let line = huawei.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("title: Huawei") }.map { $0 + 1 } ?? 0
        let refusal = try #require(log.objects.last { $0["level"] == "error" }?["msg"])
        #expect(refusal.contains("profiles refused, those in force stay") && refusal.contains("huawei.yaml"))
        #expect(line > 1 && folder.olts.profile(named: "huawei")?.title.hasPrefix("Changed") == true)

        try FileManager.default.removeItem(at: profiles.folder.appendingPathComponent("olt/huawei.yaml"))
        #expect(await !reload.reload())
        #expect(log.objects.last { $0["level"] == "error" }?["msg"]?.contains("olt.olt-1.profile: there is no profile of the name huawei") == true)
        #expect(folder.olts.profile(named: "huawei") != nil)
    }

    @Test("A lookup takes its sources once, when it begins")
    func snapshot() async throws {
        let asked = Mutex(0)
        let reader = FakeSource(.acs)
        reader.answer(SourceOutcome(SourceStatus(.acs, .notFound)))
        let runner = LookupRunner(
            readers: {
                asked.withLock { $0 += 1 }
                return [reader.reader]
            }, directory: DeviceDirectory(capacity: 10), metrics: ServiceMetrics(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { Date() })
        for _ in 0..<2 { _ = await runner.run(LookupQuery(key: try DeviceKey.serial(validating: "A1"), timeoutMs: 1000)) { _ in } }
        #expect(asked.withLock { $0 } == 2)
    }

    @Test("SIGHUP reads them anew, and a broken file does not stop the service", .timeLimit(.minutes(2)))
    func signal() async throws {
        let profiles = try Profiles()
        defer { profiles.remove() }
        let path = profiles.folder.path
        guard let diag = try RunningDiag.start(["serve", "--set", "listen.port=0", "--set", "profiles.path=\(path)"]) else { return }
        #expect(await diag.line(with: "profiles in force")?.contains("tplink-xx230v") == true)
        #expect(await diag.line(with: "listening") != nil)

        try profiles.write("acme", "description: Acme\nextends: tr098\n")
        diag.send(SIGHUP)
        #expect(await diag.line(with: "dialects loaded anew")?.contains("acme") == true)

        try profiles.write("acme", "description: Acme\nextends: nobody\n")
        diag.send(SIGHUP)
        #expect(await diag.line(with: "profiles refused")?.contains("acme.yaml:2") == true)

        try profiles.write("acme", "description: Acme\nextends: tr098\n")
        try profiles.write(olt: "broken", "schema_version: 1\nname: broken\ntitel: none\n")
        diag.send(SIGHUP)
        #expect(await diag.line(with: "profiles refused")?.contains("olt/broken.yaml") == true)

        diag.send(SIGTERM)
        #expect(await diag.end() == 0)
    }
}
