import DeviceReport
internal import Foundation

/// Gathers what every source object of the tree says of nodes.
struct MeshCollector {
    let scope: TreeScope
    let stations: StationTables
    private(set) var drafts: [MeshDraft] = []
    private(set) var neighbours: [MeshNeighbour] = []
    /// Multi-link stations that are the backhaul of a node.
    private(set) var backhaulStations: [MeshStation] = []
    /// Ids under which the networks name their controller.
    private(set) var controllerIDs: [MACAddress] = []
    /// Addresses of the box itself.
    private(set) var ownIDs: [MACAddress] = []
    /// The device's own idea of the time, and when it was read.
    private(set) var clocks: [Observed<Date>] = []
    /// Whether a table of nodes is there, with rows or without.
    private(set) var hasTables = false
    private(set) var anomalies: Set<String> = []
    private var clients: Set<MACAddress> = []

    init(scope: TreeScope, stations: StationTables) {
        self.scope = scope
        self.stations = stations
        let medium = MeshMedium(words: scope.dialect.mesh.media)
        var overflow = false
        drafts = MeshTableReader(scope: scope, medium: medium).drafts(overflow: &overflow)
        hasTables = scope.hasTable(scope.dialect.mesh.nodes)
        for (index, network) in scope.dataElementsNetworks().prefix(4).enumerated() {
            hasTables = true
            let reader = DataElementsReader(network: network, medium: medium, table: index)
            drafts += reader.drafts(overflow: &overflow)
            neighbours += reader.neighbours()
            controllerIDs += [reader.controllerID, reader.colocatedAgentID].compactMap { $0 }
            clocks.append(network.observe("TimeStamp", Scalar.dateTime))
            for station in reader.multiLinkStations() {
                if station.isBackhaul { backhaulStations.append(station) } else { clients.insert(station.address) }
            }
        }
        for (index, layer) in TopologyReader.layers(scope).prefix(4).enumerated() {
            let reader = TopologyReader(layer: layer, medium: medium, table: index)
            drafts += reader.drafts(overflow: &overflow)
            neighbours += reader.neighbours()
            if let own = reader.ownID { ownIDs.append(own) }
        }
        addWired()
        if overflow { anomalies.insert("too_many_nodes") }
        let backhauls = Set(backhaulStations.map(\.address))
        drafts = drafts.map { settled($0, backhauls) }
    }

    /// Nodes that stand in the table of another node's wired clients.
    private mutating func addWired() {
        var found = false
        for (mac, row) in WiredRow.all(scope, found: &found).sorted(by: { $0.key < $1.key }).prefix(MeshLimits.neighbours) {
            guard let node = row.node, row.row.flag(.active) != false || row.speed.value != nil else { continue }
            var pair = MeshNeighbour(a: node, b: mac, medium: .ethernet, evidence: "wired_client_of_parent", atMs: row.row.timestampMs(.mac))
            pair.speed = row.speed
            pair.duplex = row.duplex
            neighbours.append(pair)
        }
    }

    /// The station address of a node's own backhaul. One that is seen as a client, of a customer's network or of the node itself, is
    /// some phone's: that phone does not become a node.
    private mutating func settled(_ draft: MeshDraft, _ backhauls: Set<MACAddress>) -> MeshDraft {
        var draft = draft
        let own = draft.macs.union(draft.aliases)
        for near in draft.near.sorted() {
            let rows = stations.byMAC[near] ?? []
            let isBackhaul = backhauls.contains(near)
            let isClient =
                clients.contains(near)
                || rows.contains { row in
                    row.node.map { own.contains($0) } ?? false || row.bssid.map { own.contains($0) } ?? false
                        || (!isBackhaul && row.role != nil && row.role != .backhaul)
                }
            guard isClient else { continue }
            draft.near.remove(near)
            if !own.contains(near) { anomalies.insert("backhaul_sta_is_client") }
        }
        return draft
    }
}
