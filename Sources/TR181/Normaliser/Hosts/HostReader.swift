import DeviceReport

import struct Foundation.Date

/// One host per MAC address, or per multi-link device, over the host tables, the station tables and the tables of wired clients.
/// Station tables outrank the host tables; mesh nodes are no hosts.
struct HostReader {
    let scope: TreeScope
    let air: AirReading
    let stations: StationTables
    let mesh: MeshReading

    func reading() -> HostReading {
        var found = stations.found
        let wired = WiredRow.all(scope, found: &found)
        let table = HostRow.all(scope, found: &found)
        let groups = StationGroup.all(stations, known: Set(table.keys))
        let links = Set(groups.values.flatMap { group in group.macs.filter { $0 != group.mac } })
        let macs = Set(table.keys).union(wired.keys).union(groups.keys).subtracting(links).subtracting(mesh.addresses)
        let placer = HostPlacer(scope: scope, air: air, mesh: mesh, stations: stations)
        let hosts = macs.sorted().map { mac in
            let group = groups[mac]
            let rows = (group?.macs ?? [mac]).flatMap { table[$0] ?? [] }
            return host(mac, HostRows(rows: rows), group, wired[mac], placer)
        }
        return HostReading(hosts: hosts, found: found)
    }

    private func host(_ mac: MACAddress, _ rows: HostRows, _ group: StationGroup?, _ wired: WiredRow?, _ placer: HostPlacer) -> Host {
        var out = Host()
        let (current, past) = group?.split() ?? ([], [])
        out.mac = mac.description
        out.macRandomized = mac.isLocallyAdministered
        out.vendorOUI = mac.isLocallyAdministered ? nil : mac.oui
        if let group, group.macs.count > 1 {
            out.macs = group.macs.map(\.description)
            out.groupedBy = group.grouping
        }
        name(&out, rows, current, wired)
        placer.place(&out, rows: rows, stations: current, wired: wired, group: group)
        let isMissed = out.connection == .wifi && current.isEmpty && stations.found
        let presence = HostPresence(rows: rows, stations: current, wired: wired, isMissed: isMissed)
        out.active = presence.active
        out.activeEvidence = presence.evidence
        out.lastSeenAt = presence.active.value == true ? presence.active.at : rows.first { $0.date(.changedAt) }.value
        out.dhcp = rows.lease
        out.traffic = traffic(rows, current, wired)
        out.possibleRepeater = out.connection == .wifi && !current.isEmpty && !out.ipv4Others.isEmpty
        out.history = past.sorted { ($0.atMs ?? .min) > ($1.atMs ?? .min) }.prefix(8).map { attachment($0) }
        return out
    }

    private func name(_ out: inout Host, _ rows: HostRows, _ current: [StationRow], _ wired: WiredRow?) {
        out.hostname = rows.first { $0.string(.hostname) }
        out.ipv4 = rows.first { $0.address(.ipv4) }
        for station in current {
            out.hostname = out.hostname.or(station.hostname)
            out.ipv4 = out.ipv4.or(station.ip)
        }
        if let wired {
            out.hostname = out.hostname.or(wired.row.string(.hostname))
            out.ipv4 = out.ipv4.or(wired.row.address(.ipv4))
        }
        out.ipv4Others = rows.addresses.filter { $0 != out.ipv4.value }
        let addresses = rows.rows.flatMap { $0.row.list(.ipv6) } + current.flatMap(\.ipv6)
        var seen: Set<String> = []
        out.ipv6 = addresses.compactMap { Scalar.ip($0).value }.filter { $0.contains(":") && !$0.hasPrefix("fe80:") && seen.insert($0).inserted }
    }

    /// The table that counts most of the host's way: its Wi-Fi link, its cable, then what the host table counts towards the Internet.
    private func traffic(_ rows: HostRows, _ current: [StationRow], _ wired: WiredRow?) -> HostTraffic? {
        var out = HostTraffic()
        for station in current {
            out.rxBytes = out.rxBytes.or(station.bytesDown)
            out.txBytes = out.txBytes.or(station.bytesUp)
        }
        if let wired {
            out.rxBytes = out.rxBytes.or(wired.row.positive(.bytesDown))
            out.txBytes = out.txBytes.or(wired.row.positive(.bytesUp))
        }
        out.rxBytes = out.rxBytes.or(rows.first { $0.positive(.bytesDown) })
        out.txBytes = out.txBytes.or(rows.first { $0.positive(.bytesUp) })
        return out.rxBytes.value == nil && out.txBytes.value == nil ? nil : out
    }

    private func attachment(_ row: StationRow) -> HostAttachment {
        var out = HostAttachment()
        out.nodeID = mesh.nodeID(row.node)
        out.bssid = row.bssid?.description
        out.ssid = row.ssid
        out.band = row.band
        out.rssiDBm = row.rssi
        out.at = row.atMs.flatMap(TreeScope.date)
        out.evidence = row.evidence
        return out
    }
}
