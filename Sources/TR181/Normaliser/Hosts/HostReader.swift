import DeviceReport

/// One host per MAC address over the host table, the station tables and the tables of wired clients. Station tables outrank
/// the host table; mesh nodes are no hosts.
struct HostReader {
    let scope: TreeScope
    let air: AirReading
    let stations: StationTables
    let mesh: MeshReading

    func reading() -> HostReading {
        var found = stations.found
        let wired = WiredRow.all(scope, found: &found)
        let table = hostTable(&found)
        var macs = Set(table.keys).union(wired.keys)
        var linksOf: [MACAddress: [StationRow]] = [:]
        for (mac, rows) in stations.byMAC {
            let device = rows.lazy.compactMap(\.mld).first ?? mac
            linksOf[device, default: []] += rows
        }
        let links = Set(stations.byMAC.filter { $0.value.contains { $0.mld != nil && $0.mld != $0.mac } }.keys)
        macs.formUnion(linksOf.keys)
        macs.subtract(links)
        macs.subtract(mesh.addresses)
        let hosts = macs.sorted().map { mac in
            host(mac, row: table[mac], stations: (linksOf[mac] ?? []).sorted(by: Self.strongestLinkFirst), wired: wired[mac])
        }
        return HostReading(hosts: hosts, found: found)
    }

    /// Links of a multi-link device: the one with a signal first, the louder first; rows of one address keep their order.
    private static func strongestLinkFirst(_ a: StationRow, _ b: StationRow) -> Bool {
        if a.mac == b.mac { return false }
        let left = a.rssi.value ?? -1000
        let right = b.rssi.value ?? -1000
        return left != right ? left > right : a.mac < b.mac
    }

    /// Rows of the host table; a row that says it is active wins over a second one of the same address.
    private func hostTable(_ found: inout Bool) -> [MACAddress: TreeObject] {
        guard let table = scope.object("Device.Hosts.Host") else { return [:] }
        found = true
        var out: [MACAddress: TreeObject] = [:]
        for row in table.rows() {
            guard let mac = row.mac("PhysAddress") else { continue }
            if let known = out[mac], known.flag("Active") == true || row.flag("Active") != true { continue }
            out[mac] = row
        }
        return out
    }

    private func host(_ mac: MACAddress, row: TreeObject?, stations: [StationRow], wired: WiredRow?) -> Host {
        var out = Host()
        out.mac = mac.description
        out.macRandomized = mac.isLocallyAdministered
        out.hostname = row?.string("HostName") ?? .notReported
        out.ipv4 = row?.address("IPAddress") ?? .notReported
        for station in stations {
            out.hostname = out.hostname.or(station.hostname)
            out.ipv4 = out.ipv4.or(station.ip)
        }
        if let wired {
            out.hostname = out.hostname.or(wired.row.observe(first: scope.dialect.mesh.wiredNames, Scalar.string))
            out.ipv4 = out.ipv4.or(wired.row.address("IPAddress"))
        }
        place(&out, row: row, stations: stations, wired: wired)
        let isMissed = out.connection == .wifi && stations.isEmpty && self.stations.found
        let presence = HostPresence(scope: scope, row: row, stations: stations, wired: wired, isMissed: isMissed)
        out.active = presence.active
        out.activeEvidence = presence.evidence
        return out
    }

    private func place(_ out: inout Host, row: TreeObject?, stations: [StationRow], wired: WiredRow?) {
        let attachment = row.flatMap { row in
            scope.dialect.hosts.attachments.lazy.compactMap { map in row.text(map.leaf).flatMap { map.word($0) } }.first
        }
        let type = row?.text("InterfaceType")?.lowercased()
        if let best = stations.first, best.active != false || wired == nil {
            out.connection = .wifi
            out.nodeID = mesh.nodeID(best.node)
            out.interface = best.ssidPath
            out.wifi = HostWiFi(stations, bands: attachment)
        } else if let wired {
            out.connection = .ethernet
            out.nodeID = mesh.nodeID(wired.node)
            var cable = HostEthernet()
            cable.speedMbps = wired.speed
            cable.duplex = wired.duplex
            out.ethernet = cable
        } else {
            out.connection = Self.connection(attachment, type)
            out.nodeID = row.flatMap { $0.first(mac: scope.dialect.hosts.nodes) }.flatMap { mesh.nodeID($0) }
        }
        if out.interface == nil, out.connection != .wifi, let row {
            out.interface = row.first(text: scope.dialect.hosts.ports) ?? row.reference("Layer1Interface")
        }
    }

    private static func connection(_ attachment: HostRules.Attachment?, _ type: String?) -> HostConnection {
        switch attachment {
        case .ethernet: return .ethernet
        case .wifi, .wifi24, .wifi5, .wifi6: return .wifi
        case .powerline: return .powerline
        case nil: break
        }
        switch type {
        case "ethernet": return .ethernet
        case "wi-fi", "wifi", "802.11": return .wifi
        case "homeplug", "g.hn": return .powerline
        default: return .unknown
        }
    }
}
