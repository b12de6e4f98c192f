import DeviceReport

/// Whether a host is there now, and what says so. A station table knows better than the host table, whose flag lies both ways
/// on some firmwares.
struct HostPresence {
    let active: Observed<Bool>
    /// Names of the tables that show it, sorted.
    let evidence: [String]

    /// - Parameter isMissed: the host table calls it a Wi-Fi host, and there are station tables, without it.
    init(rows: HostRows, stations: [StationRow], wired: WiredRow?, isMissed: Bool) {
        let seen = stations.filter { $0.active != false }
        let said = rows.first { $0.boolean(.active) }
        if let first = seen.first {
            evidence = Set(seen.map(\.evidence)).union(said.value == true ? ["hosts_active"] : []).sorted()
            active = Self.derived(true, first)
        } else if let wired, wired.speed.value != nil, let origin = wired.speed.origin {
            evidence = ["ethernet_link"] + (said.value == true ? ["hosts_active"] : [])
            active = Observed(true, Origin(origin.source, path: wired.row.path, raw: origin.raw, at: origin.at, confidence: .derived))
        } else if let gone = stations.first, said.value != true {
            evidence = ["\(gone.evidence)_inactive"]
            active = Self.derived(false, gone)
        } else if said.value == false, isMissed {
            evidence = ["not_among_stations"]
            active = said
        } else if said.value == false, rows.rows.contains(where: { !$0.options.activeTrusted }) {
            evidence = []
            active = .unknown(.notImplemented, said.origin)
        } else {
            evidence = said.value == true ? ["hosts_active"] : []
            active = said
        }
    }

    private static func derived(_ value: Bool, _ row: StationRow) -> Observed<Bool> {
        Observed(value, Origin(row.origin.source, path: row.path, raw: "", at: row.origin.at, confidence: .derived))
    }
}
