import DeviceReport

/// All rows of all station tables, by MAC address.
struct StationTables {
    /// Whether any such table exists.
    var found = false
    /// When the newest row was read.
    var newestMs: Int64?
    /// Rows of each station, the best first. Rows left over from an earlier reading of the same table are dropped.
    var byMAC: [MACAddress: [StationRow]] = [:]

    /// A row this much older than the newest of its table is of a station that has gone.
    static let staleMs: Int64 = 3_600_000
    /// Rows of different tables read within this time are of the same age.
    static let sameAgeMs: Int64 = 900_000

    init(_ rows: [StationRow], found: Bool) {
        self.found = found
        var newest: [String: Int64] = [:]
        for row in rows { if let at = row.atMs { newest[row.table] = max(newest[row.table] ?? at, at) } }
        newestMs = newest.values.max()
        for row in rows {
            if let at = row.atMs, let limit = newest[row.table], at < limit - Self.staleMs { continue }
            byMAC[row.mac, default: []].append(row)
        }
        for mac in byMAC.keys { byMAC[mac]?.sort(by: Self.better) }
        for mac in byMAC.keys { byMAC[mac] = byMAC[mac].map(Self.freshFirst) }
    }

    /// Rows that say the station is there before those that say it is not; then by the dialect's order of tables, then by path.
    private static func better(_ a: StationRow, _ b: StationRow) -> Bool {
        if (a.active == false) != (b.active == false) { return b.active == false }
        if a.rank != b.rank { return a.rank < b.rank }
        if a.atMs != b.atMs { return (a.atMs ?? .min) > (b.atMs ?? .min) }
        return NaturalOrder.less(a.path, b.path)
    }

    /// Rows of the newest reading before clearly older ones; each group keeps its order.
    private static func freshFirst(_ rows: [StationRow]) -> [StationRow] {
        guard let newest = rows.compactMap(\.atMs).max() else { return rows }
        let isFresh = { (row: StationRow) in row.atMs.map { $0 >= newest - sameAgeMs } ?? true }
        return rows.filter(isFresh) + rows.filter { !isFresh($0) }
    }
}
