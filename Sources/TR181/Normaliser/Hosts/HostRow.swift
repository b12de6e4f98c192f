import DeviceReport

import struct Foundation.Date

/// One row of a table of hosts.
struct HostRow {
    let row: TableRow<HostField>
    let mac: MACAddress
    let options: HostOptions
    /// Position of the table among those of the dialect.
    let rank: Int

    var isActive: Bool? { row.flag(.active) }

    /// All rows of all tables by MAC address: those that say they are active first, then in the order of the tables.
    static func all(_ scope: TreeScope, found: inout Bool) -> [MACAddress: [HostRow]] {
        var out: [MACAddress: [HostRow]] = [:]
        var adding: [HostRow] = []
        for (rank, table) in scope.dialect.hosts.tables.enumerated() {
            let rows = scope.rows(table.rules)
            if !table.options.onlyAdds { found = found || !rows.isEmpty || scope.hasTable([table.rules]) }
            for row in rows {
                guard let mac = row.mac(.mac) else { continue }
                let host = HostRow(row: row, mac: mac, options: table.options, rank: rank)
                if table.options.onlyAdds { adding.append(host) } else { out[mac, default: []].append(host) }
            }
        }
        for host in adding { out[host.mac]?.append(host) }
        return out.mapValues { rows in
            rows.count == 1
                ? rows
                : rows.sorted { ($0.isActive == true ? 0 : 1, $0.rank, $0.row.number) < ($1.isActive == true ? 0 : 1, $1.rank, $1.row.number) }
        }
    }
}
