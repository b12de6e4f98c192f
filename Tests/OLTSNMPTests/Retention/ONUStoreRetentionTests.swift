import Foundation
import GRDB
import Testing

@testable import OLTSNMP

@Suite struct OLTsLongGoneAreForgotten {
    private static let day = 86_400.0

    private func stored(_ folder: String) async throws -> (path: String, store: SQLiteONUStore) {
        let path = folder + "/onus.sqlite"
        let store = try SQLiteONUStore.open(path).store
        for (olt, port) in [("olt-1", UInt32(7)), ("olt-2", 8)] {
            let onus = (1...3).map { number in
                ListedONU(
                    key: .serial(SampleOLT.serial(number)),
                    index: ONUIndex(parts: [port, UInt32(number)], ponPort: "0/1/\(port)", onuID: number, portIndex: [port]))
            }
            try await store.write(StoredChange(olt: StoredOLT(name: olt, profile: "huawei"), put: onus, replacesAll: true))
        }
        return (path, store)
    }

    private func names(_ store: SQLiteONUStore) async throws -> [String] { try await store.olts().map(\.name) }

    @Test func notBeforeTheTimeIsUp() async throws {
        try await TheDirectorySurvivesARestart.inFolder { folder in
            let (path, store) = try await stored(folder)
            let retention = ONUStoreRetention(path: path)
            #expect(try await retention.tidy(configured: ["olt-1"], now: Lab.now).isEmpty)
            #expect(try await retention.tidy(configured: ["olt-1"], now: Lab.now + 7 * Self.day - 1).isEmpty)
            #expect(try await names(store) == ["olt-1", "olt-2"])
            #expect(try await retention.tidy(configured: ["olt-1"], now: Lab.now + 7 * Self.day) == ["olt-2"])
            #expect(try await names(store) == ["olt-1"])
            #expect(try await store.onus(of: "olt-1").count == 3)
            let left = try await DatabaseQueue(path: path).read { db in
                try ["onu", "port", "olt", "missing"].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? -1 }
            }
            #expect(left == [3, 1, 1, 0], "no row of it is left")
            // The file is still the directory's own.
            #expect(try SQLiteONUStore.open(path).problem == nil)
        }
    }

    /// A file of the configuration that was broken for a while.
    @Test func whatComesBackBeginsAnew() async throws {
        try await TheDirectorySurvivesARestart.inFolder { folder in
            let (path, store) = try await stored(folder)
            let retention = ONUStoreRetention(path: path)
            _ = try await retention.tidy(configured: ["olt-1"], now: Lab.now)
            _ = try await retention.tidy(configured: ["olt-1", "olt-2"], now: Lab.now + 6 * Self.day)
            #expect(try await retention.tidy(configured: ["olt-1"], now: Lab.now + 8 * Self.day).isEmpty)
            #expect(try await names(store) == ["olt-1", "olt-2"])
        }
    }

    /// A configuration without any OLT, and a clock that was years ahead.
    @Test func nothingIsForgottenInHaste() async throws {
        try await TheDirectorySurvivesARestart.inFolder { folder in
            let (path, store) = try await stored(folder)
            #expect(try await ONUStoreRetention(path: path, keep: 0).tidy(configured: [], now: Lab.now).isEmpty)
            #expect(try await names(store) == ["olt-1", "olt-2"])
            let week = ONUStoreRetention(path: path)
            _ = try await week.tidy(configured: ["olt-1"], now: Lab.now + 4000 * Self.day)
            #expect(try await week.tidy(configured: ["olt-1"], now: Lab.now).isEmpty)
            #expect(try await week.tidy(configured: ["olt-1"], now: Lab.now + 7 * Self.day) == ["olt-2"])
        }
    }

    @Test func aFileThatIsNotThereIsNotMade() async throws {
        try await TheDirectorySurvivesARestart.inFolder { folder in
            #expect(try await ONUStoreRetention(path: folder + "/none").tidy(configured: ["a"], now: Lab.now).isEmpty)
            #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
            try Data("no database, and never was one".utf8).write(to: URL(fileURLWithPath: folder + "/text"))
            await #expect(throws: ONUDirectoryStoreError.self) {
                try await ONUStoreRetention(path: folder + "/text").tidy(configured: ["a"], now: Lab.now)
            }
        }
    }
}
