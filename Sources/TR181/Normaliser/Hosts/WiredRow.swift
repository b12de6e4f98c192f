import DeviceReport

/// One row of a table of wired clients below a mesh node.
struct WiredRow {
    let row: TreeObject
    let mac: MACAddress
    let node: MACAddress?
    let speed: Observed<Int>
    let duplex: Observed<Duplex>

    /// By MAC address; the row that says it is active, or has a speed, wins over one that does not.
    static func all(_ scope: TreeScope, found: inout Bool) -> [MACAddress: WiredRow] {
        let rules = scope.dialect.mesh
        var out: [MACAddress: WiredRow] = [:]
        for device in scope.rows("Device.WiFi.MultiAP.APDevice") {
            for table in rules.wiredTables {
                guard let rows = device.object(table) else { continue }
                found = true
                for row in rows.rows() {
                    guard let mac = row.mac("MACAddress") else { continue }
                    let speed = row.observe(first: rules.wiredSpeeds) { Scalar.integer($0).flatMap { $0 > 0 ? .value($0) : .unknown(.notImplemented) } }
                    let duplex = row.observe("DuplexMode") { raw -> Decoded<Duplex> in
                        Scalar.string(raw).flatMap { Duplex(rawValue: $0.lowercased()).map { .value($0) } ?? .unknown(.notImplemented) }
                    }
                    let wired = WiredRow(row: row, mac: mac, node: row.first(mac: rules.wiredNodes) ?? device.mac("MACAddress"), speed: speed, duplex: duplex)
                    if let known = out[mac], known.weight >= wired.weight { continue }
                    out[mac] = wired
                }
            }
        }
        return out
    }

    private var weight: Int { (row.flag("Active") == true ? 2 : 0) + (speed.value != nil ? 1 : 0) }
}
