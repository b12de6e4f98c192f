public import Foundation
import GRDB

/// Removes from the file of the directory what it holds of OLTs that have not been configured for a while. Not at once: a configuration that
/// is broken for an hour must not cost a walk of every OLT. The time counts from the first start without the OLT.
public struct ONUStoreRetention: Sendable {
    public let path: String
    /// Seconds; seven days where nothing else is said.
    public let keep: TimeInterval

    public init(path: String, keep: TimeInterval = 7 * 86_400) {
        self.path = path
        self.keep = keep
    }

    /// Notes which OLTs are missing since now, which are back, and removes those that are missing for too long.
    /// - Parameter configured: names of the OLTs of the configuration; an empty list changes nothing.
    /// - Returns: names of the OLTs that were removed, sorted.
    public func tidy(configured: [String], now: Date) async throws(ONUDirectoryStoreError) -> [String] {
        guard !configured.isEmpty, FileManager.default.fileExists(atPath: path) else { return [] }
        let seconds = Int64(now.timeIntervalSince1970)
        let oldest = Int64((now.timeIntervalSince1970 - keep).rounded(.down))
        do {
            var settings = Configuration()
            settings.label = "onu-directory-retention"
            settings.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: path, configuration: settings)
            let gone = try await queue.write { db in
                try Self.note(missing: Self.missing(configured, db), at: seconds, db)
                return try Self.remove(since: oldest, db)
            }
            try queue.close()
            return gone
        } catch {
            throw ONUDirectoryStoreError(
                .unusable, path: path, detail: (error as? DatabaseError).map { "SQLite \($0.resultCode.rawValue)" } ?? "cannot be opened")
        }
    }

    private static func missing(_ configured: [String], _ db: Database) throws -> [String] {
        let known = Set(configured)
        return try String.fetchAll(db, sql: "SELECT name FROM olt").filter { !known.contains($0) }
    }

    private static func note(missing: [String], at now: Int64, _ db: Database) throws {
        try db.execute(sql: "CREATE TABLE IF NOT EXISTS missing (olt TEXT PRIMARY KEY, since INTEGER NOT NULL)")
        let noted = try String.fetchAll(db, sql: "SELECT olt FROM missing")
        let still = Set(missing)
        for olt in noted where !still.contains(olt) { try db.execute(sql: "DELETE FROM missing WHERE olt = ?", arguments: [olt]) }
        for olt in missing { try db.execute(sql: "INSERT OR IGNORE INTO missing (olt, since) VALUES (?, ?)", arguments: [olt, now]) }
        // A clock that was ahead must not keep them for ever.
        try db.execute(sql: "UPDATE missing SET since = ? WHERE since > ?", arguments: [now, now])
    }

    private static func remove(since oldest: Int64, _ db: Database) throws -> [String] {
        let gone = try String.fetchAll(db, sql: "SELECT olt FROM missing WHERE since <= ? ORDER BY olt", arguments: [oldest])
        for name in gone {
            guard let olt = try Int64.fetchOne(db, sql: "SELECT id FROM olt WHERE name = ?", arguments: [name]) else { continue }
            try db.execute(sql: "DELETE FROM onu WHERE olt = ?", arguments: [olt])
            try db.execute(sql: "DELETE FROM port WHERE olt = ?", arguments: [olt])
            try db.execute(sql: "DELETE FROM olt WHERE id = ?", arguments: [olt])
            try db.execute(sql: "DELETE FROM missing WHERE olt = ?", arguments: [name])
        }
        return gone
    }
}
