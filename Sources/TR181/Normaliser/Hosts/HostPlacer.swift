import DeviceReport

/// Where a host is: how it is connected, on which node and interface.
struct HostPlacer {
    let scope: TreeScope
    let air: AirReading
    let mesh: MeshReading
    let stations: StationTables
    /// Networks of the box by which a node of the mesh comes in.
    private let backhauls: Set<String>

    init(scope: TreeScope, air: AirReading, mesh: MeshReading, stations: StationTables) {
        self.scope = scope
        self.air = air
        self.mesh = mesh
        self.stations = stations
        var paths: Set<String> = []
        for address in mesh.addresses {
            for row in stations.byMAC[address] ?? [] where row.active != false { if let path = row.ssidPath { paths.insert(path) } }
        }
        backhauls = paths
    }

    func place(_ out: inout Host, rows: HostRows, stations current: [StationRow], wired: WiredRow?, group: StationGroup?) {
        if let best = current.first, best.active != false || wired == nil {
            out.connection = .wifi
            out.nodeID = mesh.nodeID(best.node)
            out.nodeBy = out.nodeID == nil ? nil : .stationTable
            out.interface = best.ssidPath ?? current.first { $0.mac == best.mac && $0.ssidPath != nil }?.ssidPath
            out.wifi = HostWiFi(current)
            if let known = out.wifi?.band { out.wifi?.band = known.or(rows.band) }
            if let group, group.macs.count > 1 { out.wifi?.links = HostLink.all(current, of: group) }
        } else if let wired {
            out.connection = .ethernet
            out.nodeID = mesh.nodeID(wired.node)
            out.nodeBy = out.nodeID == nil ? nil : .wiredTable
            var cable = HostEthernet()
            cable.speedMbps = wired.speed
            cable.duplex = wired.duplex
            out.ethernet = cable
        } else {
            byHostTable(&out, rows)
        }
        if out.interface == nil, out.connection != .wifi { out.interface = rows.text(.port) ?? reference(rows) }
    }

    private func reference(_ rows: HostRows) -> String? { rows.rows.lazy.compactMap { $0.row.reference(.interface) }.first }

    /// All that is known is what the host table says, whose interface is that of the box by which the host's packets come in.
    private func byHostTable(_ out: inout Host, _ rows: HostRows) {
        let network = reference(rows).flatMap { air.byPath[$0] }.map { air.networks[$0].bss.id }
        out.connection = rows.connection
        if out.connection == .unknown, network != nil { out.connection = .wifi }
        if let node = rows.rows.lazy.compactMap({ $0.row.mac(.node) }).first.flatMap({ mesh.nodeID($0) }) {
            out.nodeID = node
            out.nodeBy = .hostTable
        } else if let network, backhauls.contains(network), rows.first({ $0.boolean(.active) }).value != false {
            out.nodeBy = .behindRepeater
        } else if mesh.nodes.entries.count == 1, let node = mesh.nodeID(nil) {
            out.nodeID = node
            out.nodeBy = .onlyNode
        } else if out.connection == .ethernet, let node = mesh.nodeID(nil) {
            out.nodeID = node
            out.nodeBy = .assumedGateway
        }
        // Where station tables are there and do not show it, it is not on that network now.
        if !stations.found { out.interface = network ?? reference(rows) }
    }
}
