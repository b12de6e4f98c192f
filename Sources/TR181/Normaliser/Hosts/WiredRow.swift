import DeviceReport

/// One row of a table of wired clients below a mesh node.
struct WiredRow {
    let row: TableRow<WiredField>
    let mac: MACAddress
    let node: MACAddress?
    let speed: Observed<Int>
    let duplex: Observed<Duplex>

    /// By MAC address; the row that says it is active, or has a speed, wins over one that does not.
    static func all(_ scope: TreeScope, found: inout Bool) -> [MACAddress: WiredRow] {
        let tables = scope.dialect.hosts.wired
        found = found || scope.hasTable(tables)
        var out: [MACAddress: WiredRow] = [:]
        for row in scope.rows(tables) {
            guard let mac = row.mac(.mac) else { continue }
            let duplex = row.observe(.duplex) { raw -> Decoded<Duplex> in
                Scalar.string(raw).flatMap { Duplex(rawValue: $0.lowercased()).map { .value($0) } ?? .unknown(.notImplemented) }
            }
            let speed = row.observe(.speed) { Scalar.integer($0).flatMap { $0 > 0 ? .value($0) : .unknown(.notImplemented) } }
            let wired = WiredRow(row: row, mac: mac, node: row.mac(.node), speed: speed, duplex: duplex)
            if let known = out[mac], known.weight >= wired.weight { continue }
            out[mac] = wired
        }
        return out
    }

    private var weight: Int { (row.flag(.active) == true ? 2 : 0) + (speed.value != nil ? 1 : 0) }
}
