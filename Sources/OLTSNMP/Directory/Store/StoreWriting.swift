import GRDB

/// Writes one change inside a transaction.
struct StoreWriting {
    let db: Database

    func apply(_ change: StoredChange) throws {
        let olt = try number(of: change.olt)
        if change.replacesAll {
            try db.execute(sql: "DELETE FROM onu WHERE olt = ?", arguments: [olt])
            try db.execute(sql: "DELETE FROM port WHERE olt = ?", arguments: [olt])
        }
        let drop = try db.makeStatement(sql: "DELETE FROM onu WHERE olt = ? AND row = ?")
        for row in change.dropped { try drop.execute(arguments: [olt, RowNumber.blob(row)]) }
        let put = try db.makeStatement(sql: "INSERT OR REPLACE INTO onu (olt, row, key, number, port) VALUES (?, ?, ?, ?, ?)")
        var ports: [ONUTable.Port: Int64] = [:]
        for onu in change.put {
            let port = try onu.index.place.map { try portNumber($0, olt, &ports) }
            try put.execute(arguments: [olt, RowNumber.blob(onu.index.parts), Int64(bitPattern: onu.key.packed), onu.index.onuID, port])
        }
    }

    private func number(of olt: StoredOLT) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO olt (name, profile, sys_object_id) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET profile = excluded.profile, sys_object_id = excluded.sys_object_id
                """, arguments: [olt.name, olt.profile, olt.sysObjectID?.description])
        return try Int64.fetchOne(db, sql: "SELECT id FROM olt WHERE name = ?", arguments: [olt.name]) ?? 0
    }

    private func portNumber(_ port: ONUTable.Port, _ olt: Int64, _ known: inout [ONUTable.Port: Int64]) throws -> Int64 {
        if let number = known[port] { return number }
        let arguments: StatementArguments = [olt, port.name, RowNumber.blob(port.row)]
        let found = try Int64.fetchOne(
            db, sql: "SELECT id FROM port WHERE olt = ? AND coalesce(name, '') = coalesce(?, '') AND row = ?", arguments: arguments)
        if let found {
            known[port] = found
            return found
        }
        try db.execute(sql: "INSERT INTO port (olt, name, row) VALUES (?, ?, ?)", arguments: arguments)
        known[port] = db.lastInsertedRowID
        return db.lastInsertedRowID
    }
}
