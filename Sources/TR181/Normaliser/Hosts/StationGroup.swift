import DeviceReport

/// The rows of one station, whatever its addresses.
struct StationGroup {
    /// The address it goes by: of the multi-link device, else its own.
    let mac: MACAddress
    /// All its addresses, sorted.
    var macs: [MACAddress]
    var grouping: HostGrouping?
    var rows: [StationRow]

    /// Groups of all stations: links of one multi-link device are one; so are random addresses that share an IP address and a name
    /// on one node at one time, which is how a phone looks to an access point that does not tell its links. A name alone groups nothing.
    /// - Parameter known: addresses of the host tables, which the group goes by if it has one of them.
    static func all(_ stations: StationTables, known: Set<MACAddress>) -> [MACAddress: StationGroup] {
        var rows: [MACAddress: [StationRow]] = [:]
        var addresses: [MACAddress: Set<MACAddress>] = [:]
        for (mac, own) in stations.byMAC {
            let device = own.lazy.compactMap(\.mld).first ?? mac
            rows[device, default: []] += own
            addresses[device, default: [device]].insert(mac)
        }
        var out: [MACAddress: StationGroup] = [:]
        for (mac, own) in rows {
            let macs = (addresses[mac] ?? [mac]).sorted()
            out[mac] = StationGroup(mac: mac, macs: macs, grouping: macs.count > 1 ? .multiLink : nil, rows: own)
        }
        return joined(out, known: known)
    }

    private struct Sharing: Hashable {
        var table: String
        var node: MACAddress?
        var ip: String
        var name: String
    }

    private static func joined(_ groups: [MACAddress: StationGroup], known: Set<MACAddress>) -> [MACAddress: StationGroup] {
        var sharing: [Sharing: [MACAddress]] = [:]
        for group in groups.values where group.grouping == nil && group.mac.isLocallyAdministered {
            guard let row = group.rows.first(where: { $0.active != false }), let ip = row.ip.value, let name = row.hostname.value else { continue }
            sharing[Sharing(table: row.table, node: row.node, ip: ip, name: name), default: []].append(group.mac)
        }
        var out = groups
        for macs in sharing.values where macs.count > 1 && macs.count <= 4 {
            let parts = macs.sorted().compactMap { groups[$0] }
            let networks = Set(parts.compactMap { part in part.rows.first { $0.active != false }?.bssid })
            // Two addresses on one network are two stations.
            guard networks.count == parts.count, let first = parts.first else { continue }
            for part in parts { out[part.mac] = nil }
            let mac = parts.first { known.contains($0.mac) }?.mac ?? first.mac
            out[mac] = StationGroup(mac: mac, macs: parts.map(\.mac), grouping: .addressAndName, rows: parts.flatMap(\.rows))
        }
        return out
    }
}
