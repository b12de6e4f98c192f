import DeviceReport

/// Derives the mesh: nodes, who is the root, the link of each node to its parent, and what contradicts itself.
struct MeshReader {
    let scope: TreeScope
    let air: AirReading
    let stations: StationTables
    let identity: DeviceIdentity

    func reading() -> MeshReading {
        let collector = MeshCollector(scope: scope, stations: stations)
        var nodes = MeshNodes(collector.drafts)
        let backhauls = Set(collector.backhaulStations.map(\.address))
        guard !nodes.entries.isEmpty else { return none(collector, nodes, backhauls) }
        let box = MeshBox(scope: scope, air: air, identity: identity, own: collector.ownIDs)
        let roles = MeshRoot(nodes: &nodes, box: box, controllerIDs: collector.controllerIDs)
        let evidence = MeshEvidence(nodes: nodes, root: roles.root, box: roles.box, stations: stations, collector: collector)
        for (address, index) in evidence.nearStations.sorted(by: { $0.key < $1.key }) { nodes.add(address, near: index) }
        let presence = MeshPresence(nodes: nodes, clocks: collector.clocks)
        let linker = MeshLinker(nodes: nodes, root: roles.root, evidence: evidence) { presence.said(nodes.entries[$0]).value == true }
        var writer = MeshLinkWriter(nodes: nodes, air: air)
        var out = MeshSection()
        out.controllerID = roles.controller.map { nodes.entries[$0].id.description }
        for (index, entry) in nodes.entries.enumerated() {
            let claims = linker.claims(of: index)
            var node = Self.node(entry, online: presence.online(entry, claims: claims))
            node.isGateway = index == roles.root && roles.root == roles.box
            node.isController = index == roles.controller
            node.role = node.isGateway ? .gateway : node.isController ? .controller : .agent
            node.hops = linker.hops[index]
            out.nodes.append(node)
            if node.hops == nil, node.online.value != false { out.orphans.append(node.id) }
            guard let parent = linker.parents[index] else { continue }
            out.links.append(writer.link(index, parent, claims: claims, alternatives: linker.alternatives(of: index), isOnline: node.online.value))
        }
        let addresses = nodes.entries.reduce(into: backhauls) { $0.formUnion($1.aliases) }
        var anomalies = collector.anomalies.union(roles.anomalies).union(linker.anomalies).union(writer.anomalies)
        if nodes.isOverflowing { anomalies.insert("too_many_nodes") }
        if nodes.isListedTwice { anomalies.insert("node_listed_twice") }
        if !out.orphans.isEmpty { anomalies.insert("orphan") }
        out.anomalies = anomalies.sorted()
        out.meshProtocol = Self.meshProtocol(nodes, except: roles.root)
        out.possibleRepeaters = RepeaterHints.addresses(scope, stations: stations, nodes: addresses).map(\.description)
        out.state = Self.state(out)
        return MeshReading(mesh: out, nodes: nodes, box: roles.box, addresses: addresses)
    }

    /// No node at all. Without any table of nodes there is no section either, unless something looks like a repeater.
    private func none(_ collector: MeshCollector, _ nodes: MeshNodes, _ backhauls: Set<MACAddress>) -> MeshReading {
        var out = MeshSection()
        out.state = .none
        out.possibleRepeaters = RepeaterHints.addresses(scope, stations: stations, nodes: backhauls).map(\.description)
        if !out.possibleRepeaters.isEmpty { out.state = .unknown }
        let isKnown = collector.hasTables || !out.possibleRepeaters.isEmpty
        return MeshReading(mesh: isKnown ? out : nil, nodes: nodes, box: nil, addresses: backhauls)
    }

    private static func node(_ entry: MeshNodes.Entry, online: Observed<Bool>) -> MeshNode {
        var node = MeshNode()
        node.id = entry.id.description
        node.macs = entry.macs.intersection(entry.aliases).union([entry.id]).sorted().map(\.description)
        node.aliases = entry.aliases.subtracting([entry.id]).sorted().map(\.description)
        node.model = entry.first(\.product)
        node.name = entry.first(\.name)
        node.serial = entry.first(\.serial)
        node.online = online
        node.lastContactAt = entry.first(\.lastContact)
        node.ip = entry.first(\.ip)
        node.softwareVersion = entry.first(\.software)
        node.uptimeS = entry.first(\.uptime)
        node.cpuPct = entry.first(\.cpu)
        node.memoryUsedPct = entry.first(\.memoryUsed)
        node.evidence = Set(entry.drafts.map(\.evidence)).union(entry.isNearMatch ? ["near_mac_inferred"] : []).sorted()
        return node
    }

    /// Of the tables that show a node below the root, the best; of a lone node, what its own table says.
    private static func meshProtocol(_ nodes: MeshNodes, except root: Int?) -> MeshProtocol {
        let below = nodes.entries.indices.filter { $0 != root }
        let drafts = (below.isEmpty ? Array(nodes.entries.indices) : below).flatMap { nodes.entries[$0].drafts }.filter { $0.meshProtocol != .unknown }
        return drafts.min { ($0.source.rawValue, $0.table) < ($1.source.rawValue, $1.table) }?.meshProtocol ?? .unknown
    }

    private static func state(_ mesh: MeshSection) -> MeshState {
        if mesh.nodes.count == 1 { return .single }
        return mesh.nodes.allSatisfy { $0.online.value != false && $0.hops != nil } ? .ok : .degraded
    }
}
