import DeviceReport

/// Whether a host is there now, and what says so. A station table knows better than the host table, whose flag lies both ways
/// on some firmwares.
struct HostPresence {
    let active: Observed<Bool>
    /// Names of the tables that show it, sorted.
    let evidence: [String]

    /// - Parameter isMissed: the host table calls it a Wi-Fi host, and there are station tables, without it.
    init(scope: TreeScope, row: TreeObject?, stations: [StationRow], wired: WiredRow?, isMissed: Bool) {
        let seen = stations.filter { $0.active != false && $0.rssi.origin != nil }
        let said = row?.boolean("Active") ?? .notReported
        if let first = seen.first, let origin = first.rssi.origin {
            evidence = Set(seen.map(\.evidence)).union(said.value == true ? ["hosts_active"] : []).sorted()
            active = Observed(true, Origin(origin.source, path: first.path, raw: "", at: origin.at, confidence: .derived))
        } else if let wired, wired.speed.value != nil, let origin = wired.speed.origin {
            evidence = ["ethernet_link"] + (said.value == true ? ["hosts_active"] : [])
            active = Observed(true, Origin(origin.source, path: wired.row.path, raw: origin.raw, at: origin.at, confidence: .derived))
        } else if let gone = stations.first, gone.active == false, let origin = gone.rssi.origin, said.value != true {
            evidence = ["\(gone.evidence)_inactive"]
            active = Observed(false, Origin(origin.source, path: gone.path, raw: "", at: origin.at, confidence: .derived))
        } else if said.value == false, isMissed {
            evidence = ["not_among_stations"]
            active = said
        } else if said.value == false, !scope.dialect.hosts.activeTrusted {
            evidence = []
            active = .unknown(.notImplemented, said.origin)
        } else {
            evidence = said.value == true ? ["hosts_active"] : []
            active = said
        }
    }
}
