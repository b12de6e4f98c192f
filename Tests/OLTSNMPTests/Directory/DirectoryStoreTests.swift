import DeviceLab
import DeviceReport
import Foundation
import GRDB
import Testing

@testable import OLTSNMP

@Suite struct TheDirectorySurvivesARestart {
    /// A folder of its own for one test.
    static func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diag-onus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }

    func onu(_ number: Int, row: UInt32? = nil) -> ListedONU {
        let row = row ?? UInt32(number)
        return ListedONU(
            key: .serial(SampleOLT.serial(number)),
            index: ONUIndex(parts: [4_194_312_192, row], ponPort: "0/1/0", onuID: Int(row), portIndex: [4_194_312_192]))
    }

    let olt = StoredOLT(name: "olt-1", profile: "huawei", sysObjectID: oid("1.3.6.1.4.1.2011.2.123"))

    @Test func whatWasWrittenIsReadAgain() async throws {
        try await Self.inFolder { folder in
            let path = folder + "/onus.sqlite"
            let mac = try #require(MACAddress("02:00:00:00:00:0a"))
            let epon = ListedONU(key: .mac(mac), index: ONUIndex(parts: [1, 8, 85, 66, 78], ponPort: nil, onuID: nil, portIndex: []))
            let store = try SQLiteONUStore.open(path).store
            try await store.write(StoredChange(olt: olt, put: [onu(1), onu(2), onu(3)], replacesAll: true))
            try await store.write(StoredChange(olt: olt, put: [onu(9, row: 2)], dropped: [[4_194_312_192, 3]]))
            try await store.write(StoredChange(olt: StoredOLT(name: "olt-2", profile: "vsol-epon"), put: [epon]))
            let again = try SQLiteONUStore.open(path)
            #expect(again.problem == nil)
            #expect(try await again.store.olts() == [olt, StoredOLT(name: "olt-2", profile: "vsol-epon")])
            #expect(try await again.store.onus(of: "olt-1") == [onu(1), onu(9, row: 2)])
            #expect(try await again.store.onus(of: "olt-2") == [epon])
            try await again.store.write(StoredChange(olt: olt, put: [onu(5)], replacesAll: true))
            #expect(try await again.store.onus(of: "olt-1") == [onu(5)])
            #expect(try await again.store.onus(of: "olt-2") == [epon])
        }
    }

    @Test func aDamagedFileIsSetAsideAndNamed() async throws {
        try await Self.inFolder { folder in
            let path = folder + "/onus.sqlite"
            try Data("this is no database at all, and it never was one; it is long enough".utf8).write(to: URL(fileURLWithPath: path))
            let (store, problem) = try SQLiteONUStore.open(path, now: Lab.now)
            let found = try #require(problem)
            #expect(found.code == .corrupt)
            let aside = try #require(found.setAside)
            #expect(found.description.contains("is damaged") && found.description.contains(aside))
            #expect(try String(contentsOfFile: aside, encoding: .utf8).hasPrefix("this is no database"))
            try await store.write(StoredChange(olt: olt, put: [onu(1)]))
            #expect(try SQLiteONUStore.open(path).problem == nil)
            // A second one does not take the place of the first.
            for beside in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + beside) }
            try Data("broken again, and long enough to be taken for a header of something".utf8).write(to: URL(fileURLWithPath: path))
            let second = try #require(try SQLiteONUStore.open(path, now: Lab.now).problem?.setAside)
            #expect(second != aside)
            #expect(FileManager.default.fileExists(atPath: aside))
        }
    }

    @Test func damageInsideIsFound() async throws {
        try await Self.inFolder { folder in
            let path = folder + "/onus.sqlite"
            try await SQLiteONUStore.open(path).store.write(StoredChange(olt: olt, put: (0..<2000).map { onu($0) }))
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(bytes.count > 40_000)
            bytes.replaceSubrange(8192..<(bytes.count - 4096), with: Data(repeating: 0xA5, count: bytes.count - 12_288))
            try bytes.write(to: URL(fileURLWithPath: path))
            for beside in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + beside) }
            #expect(try SQLiteONUStore.open(path).problem?.code == .corrupt)
        }
    }

    @Test func aNewerFileIsKeptForTheNewerProgram() async throws {
        try await Self.inFolder { folder in
            let path = folder + "/onus.sqlite"
            try await SQLiteONUStore.open(path).store.write(StoredChange(olt: olt, put: [onu(1)]))
            do { try await DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") } }
            let problem = try #require(try SQLiteONUStore.open(path).problem)
            #expect(problem.code == .newer)
            #expect(problem.description.contains("version 99"))
            let kept = try await DatabaseQueue(path: try #require(problem.setAside)).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM onu") }
            #expect(kept == 1)
        }
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() async throws {
        try await Self.inFolder { folder in
            let path = folder + "/other.sqlite"
            do { try await DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE diary (text)") } }
            #expect(throws: ONUDirectoryStoreError.self) { try SQLiteONUStore.open(path) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { $0.hasPrefix("other.sqlite") && !$0.contains("aside") })
            #expect(throws: ONUDirectoryStoreError.self) { try SQLiteONUStore.open(folder + "/no/such/folder/onus.sqlite") }
        }
    }

    @Test func anONUIsReadAfterARestartWithoutAnyWalk() async throws {
        try await Self.inFolder { folder in
            let onus = (0..<5).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0)) }
            try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
                let path = folder + "/onus.sqlite"
                let first = try lab.directory(store: SQLiteONUStore.open(path).store)
                _ = await first.refresh("olt-1", cause: .schedule, deadline: .after(30))
                await first.flush()
                let second = try lab.directory(store: SQLiteONUStore.open(path).store)
                try await second.restore()
                let before = lab.agent.statistics.requestsByType
                let source = OLTSource(engine: lab.engine, directory: second)
                let outcome = await source.read(
                    DeviceIdentity(gponSN: SampleOLT.serial(3)), options: ReadOptions(record: true, now: Lab.now), deadline: .after(30))
                #expect(outcome.status.state == .ok)
                #expect(outcome.payload?.section.onuID == 3)
                let after = lab.agent.statistics.requestsByType
                #expect(after[.getNext] == before[.getNext])
                #expect(after[.getBulk] == before[.getBulk])
                // What differs from what was kept is a change, and only that is written.
                lab.agent.setData(SampleOLT.data(Array(onus.dropLast()) + [SampleOLT.ONU(number: 44, serial: SampleOLT.serial(4))]))
                _ = await second.refresh("olt-1", cause: .evidence, deadline: .after(30))
                #expect(await second.changes().map(\.kind) == [.moved])
                #expect(await second.changes().first?.to?.index.onuID == 44)
                await second.flush()
                #expect(try await SQLiteONUStore.open(path).store.onus(of: "olt-1").map(\.index.onuID) == [0, 1, 2, 3, 44])
                #expect(await second.storeProblem == nil)
            }
        }
    }

    @Test func whatWasKeptUnderAnotherProfileIsNotBelieved() async throws {
        try await Self.inFolder { folder in
            let store = try SQLiteONUStore.open(folder + "/onus.sqlite").store
            try await store.write(StoredChange(olt: StoredOLT(name: "olt-1", profile: "vsol-gpon"), put: [onu(1)]))
            let target = SNMPTarget(address: "127.0.0.1", port: 1, credentials: .v2c(community: "lab"))
            let olts = [OLTEndpoint(name: "olt-1", target: target, profile: "huawei")]
            let directory = ONUDirectory(engine: SNMPEngine(), olts: olts, profiles: try SampleOLT.profiles(), store: store)
            try await directory.restore()
            #expect(directory.locations(of: SampleOLT.serial(1)).isEmpty)
        }
    }

    @Test func afterAFailedWriteTheWholeListIsWritten() async throws {
        let store = FailingStore()
        try await Lab.run(try await Lab.start(SampleOLT.data((0..<3).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0)) }))) { lab in
            let directory = try lab.directory(store: store)
            _ = await directory.refresh("olt-1", cause: .evidence, deadline: .after(30))
            await directory.flush()
            #expect(await directory.storeProblem == "the ONU directory cannot be written")
            // The directory itself goes on.
            #expect(directory.locations(of: SampleOLT.serial(1)).count == 1)
            await store.heal()
            _ = await directory.refresh("olt-1", cause: .evidence, deadline: .after(30))
            await directory.flush()
            #expect(await directory.storeProblem == nil)
            #expect(await store.written.map(\.put.count) == [3])
            #expect(await store.written.map(\.replacesAll) == [true])
        }
    }
}

/// A store on a full disk.
actor FailingStore: ONUDirectoryStore {
    private var isBroken = true
    private(set) var written: [StoredChange] = []

    func heal() { isBroken = false }
    func olts() async throws -> [StoredOLT] { [] }
    func onus(of olt: String) async throws -> [ListedONU] { [] }

    func write(_ change: StoredChange) async throws {
        if isBroken { throw CocoaError(.fileWriteOutOfSpace) }
        written.append(change)
    }
}
