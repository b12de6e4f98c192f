public import Foundation
import GRDB

/// The directory in one SQLite file, through GRDB: a row per ONU, written in one transaction per walk.
///
/// The file may be deleted at any time; what it held is walked again.
public struct SQLiteONUStore: ONUDirectoryStore {
    /// Of the shape of the tables.
    static let version = 1
    /// Marks the file as ours: "ONUD".
    static let applicationID = 0x4F4E_5544

    private let queue: DatabaseQueue
    private let path: String

    private init(_ queue: DatabaseQueue, _ path: String) {
        self.queue = queue
        self.path = path
    }

    /// Opens the file, or makes it. A damaged or newer file is renamed, never overwritten, and another one begun.
    /// - Returns: the store, and what was wrong with the file that was set aside.
    /// - Throws: when there is another program's database, or no file can be opened or renamed.
    public static func open(_ path: String, now: Date = Date()) throws(ONUDirectoryStoreError) -> (store: SQLiteONUStore, problem: ONUDirectoryStoreError?) {
        do throws(ONUDirectoryStoreError) {
            return (try SQLiteONUStore(checking: path), nil)
        } catch {
            guard error.code == .corrupt || error.code == .newer else { throw error }
            let aside = try SetAside(path: path, now: now).move()
            let problem = ONUDirectoryStoreError(error.code, path: path, setAside: aside, detail: error.detail)
            return (try SQLiteONUStore(checking: path), problem)
        }
    }

    private init(checking path: String) throws(ONUDirectoryStoreError) {
        do {
            let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
            try queue.writeWithoutTransaction { db in try Self.prepare(db, path) }
            self.init(queue, path)
        } catch {
            throw Self.problem(error, path)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "onu-directory"
        configuration.busyMode = .timeout(5)
        // An answer must not wait for a disk, and a lost second of changes is walked again.
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = NORMAL") }
        return configuration
    }

    private static func prepare(_ db: Database, _ path: String) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if owner != applicationID, owner != 0 || version != 0 || tables > 0 {
            throw ONUDirectoryStoreError(.foreign, path: path, detail: "application id \(owner)")
        }
        if version > Self.version { throw ONUDirectoryStoreError(.newer, path: path, detail: "version \(version), this program writes \(Self.version)") }
        guard let health = try String.fetchOne(db, sql: "PRAGMA quick_check(1)"), health == "ok" else {
            throw ONUDirectoryStoreError(.corrupt, path: path, detail: "the database's own check failed")
        }
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        if version == 0 { try db.inTransaction { try create(db) } }
    }

    private static func create(_ db: Database) throws -> Database.TransactionCompletion {
        try db.execute(
            sql: """
                CREATE TABLE olt (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, profile TEXT NOT NULL, sys_object_id TEXT);
                CREATE TABLE port (
                    id INTEGER PRIMARY KEY, olt INTEGER NOT NULL REFERENCES olt(id) ON DELETE CASCADE, name TEXT, row BLOB NOT NULL);
                CREATE UNIQUE INDEX port_of_olt ON port (olt, coalesce(name, ''), row);
                CREATE TABLE onu (
                    olt INTEGER NOT NULL REFERENCES olt(id) ON DELETE CASCADE, row BLOB NOT NULL, key INTEGER NOT NULL, number INTEGER,
                    port INTEGER REFERENCES port(id), PRIMARY KEY (olt, row)) WITHOUT ROWID;
                PRAGMA application_id = \(applicationID);
                PRAGMA user_version = \(version);
                """)
        return .commit
    }

    // MARK: Reading

    public func olts() async throws -> [StoredOLT] {
        try await run { db in
            try Row.fetchAll(db, sql: "SELECT name, profile, sys_object_id FROM olt ORDER BY name").map { row in
                StoredOLT(name: row["name"], profile: row["profile"], sysObjectID: (row["sys_object_id"] as String?).flatMap { OID($0) })
            }
        }
    }

    public func onus(of olt: String) async throws -> [ListedONU] {
        try await run { db in
            let ports = try Dictionary(
                Row.fetchAll(db, sql: "SELECT port.id, port.name, row FROM port JOIN olt ON olt.id = port.olt WHERE olt.name = ?", arguments: [olt])
                    .map { row in (row["id"] as Int64, (row["name"] as String?, RowNumber.parts(row["row"]))) }
            ) { $1 }
            var found: [ListedONU] = []
            let rows = try Row.fetchCursor(
                db, sql: "SELECT onu.row, onu.key, onu.number, onu.port FROM onu JOIN olt ON olt.id = onu.olt WHERE olt.name = ? ORDER BY onu.row",
                arguments: [olt])
            while let row = try rows.next() {
                // A line that means nothing here is one that is walked again.
                guard let key = ONUKey(packed: UInt64(bitPattern: row[1])) else { continue }
                let port = (row[3] as Int64?).flatMap { ports[$0] }
                let index = ONUIndex(
                    parts: RowNumber.parts(row[0]), ponPort: port?.0, onuID: (row[2] as Int64?).flatMap { Int(exactly: $0) }, portIndex: port?.1 ?? [])
                found.append(ListedONU(key: key, index: index))
            }
            return found
        }
    }

    // MARK: Writing

    public func write(_ change: StoredChange) async throws {
        do {
            try await queue.write { db in try StoreWriting(db: db).apply(change) }
        } catch {
            throw Self.problem(error, path)
        }
    }

    private func run<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do { return try await queue.read(body) } catch { throw Self.problem(error, path) }
    }

    private static func problem(_ error: any Error, _ path: String) -> ONUDirectoryStoreError {
        if let own = error as? ONUDirectoryStoreError { return own }
        guard let database = error as? DatabaseError else { return ONUDirectoryStoreError(.unusable, path: path, detail: "cannot be opened") }
        let isDamaged = database.resultCode == .SQLITE_CORRUPT || database.resultCode == .SQLITE_NOTADB
        // The text of the library without its arguments, which may hold serials.
        let detail = "SQLite \(database.resultCode.rawValue)"
        return ONUDirectoryStoreError(isDamaged ? .corrupt : .unusable, path: path, detail: detail)
    }
}
