import DeviceReport

/// Wi-Fi clients behind which several hosts stand: repeaters of another vendor, perhaps. A hint; it makes no node.
struct RepeaterHints {
    static func addresses(_ scope: TreeScope, stations: StationTables, nodes: Set<MACAddress>) -> [MACAddress] {
        var seen: [MACAddress: Set<String>] = [:]
        let tables = [("Device.Hosts.Host", "PhysAddress"), ("InternetGatewayDevice.LANDevice.{i}.Hosts.Host", "MACAddress")]
        for (path, leaf) in tables {
            for row in scope.rows(path) where row.flag("Active") != false {
                guard let mac = row.mac(leaf), !nodes.contains(mac), stations.byMAC[mac] != nil, let ip = row.address("IPAddress").value else { continue }
                seen[mac, default: []].insert(ip)
            }
        }
        return seen.filter { $0.value.count > 1 }.keys.sorted()
    }
}
