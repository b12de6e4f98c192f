import DeviceReport

extension Merger {
    /// The nodes of both sources, each once, and for each the link that is better founded.
    func mesh(_ bridge: MeshSection?, _ acs: MeshSection?) -> MeshSection? {
        guard let bridge, !bridge.nodes.isEmpty else { return acs.map { $0.nodes.isEmpty ? bridge ?? $0 : $0 } ?? bridge }
        guard let acs, !acs.nodes.isEmpty else { return bridge }
        var out = bridge
        out.nodes = []
        var renamed: [String: String] = [:]
        for pair in MeshMatch(live: bridge.nodes, known: acs.nodes).pairs {
            guard let node = node(pair) else { continue }
            for row in pair.live + pair.known { renamed[row.id] = node.id }
            out.nodes.append(node)
        }
        out.nodes.sort { $0.id < $1.id }
        out.meshProtocol = bridge.meshProtocol == .unknown ? acs.meshProtocol : bridge.meshProtocol
        out.controllerID = (bridge.controllerID ?? acs.controllerID).map { renamed[$0] ?? $0 }
        for index in out.nodes.indices {
            out.nodes[index].isController = out.nodes[index].id == out.controllerID
            out.nodes[index].role = out.nodes[index].isGateway ? .gateway : out.nodes[index].isController ? .controller : .agent
        }
        var anomalies = Set(bridge.anomalies).union(acs.anomalies)
        let root = out.nodes.first(where: \.isGateway) ?? out.nodes.first { $0.hops == 0 }
        out.links = links(bridge.links, acs.links, renamed, root: root?.id, &anomalies)
        settle(&out, root: root?.id)
        if out.orphans.isEmpty { anomalies.remove("orphan") } else { anomalies.insert("orphan") }
        out.anomalies = anomalies.sorted()
        let addresses = Set(out.nodes.flatMap(\.aliases)).union(out.nodes.map(\.id))
        out.possibleRepeaters = Set(bridge.possibleRepeaters + acs.possibleRepeaters).subtracting(addresses).sorted()
        return out
    }

    private func node(_ pair: MeshMatch.Pair) -> MeshNode? {
        let live = pair.live.dropFirst().reduce(pair.live.first) { sum, row in sum.map { joined($0, row) } }
        let known = pair.known.dropFirst().reduce(pair.known.first) { sum, row in sum.map { joined($0, row) } }
        guard let live, let known else { return live ?? known }
        return joined(live, known)
    }

    /// Two rows of one node; the first gives its name.
    private func joined(_ live: MeshNode, _ known: MeshNode) -> MeshNode {
        var out = live
        out.macs = Set(live.macs).union(known.macs).sorted()
        out.aliases = Set(live.aliases).union(known.aliases).union([known.id]).subtracting([live.id]).sorted()
        out.evidence = Set(live.evidence).union(known.evidence).sorted()
        out.isGateway = live.isGateway || known.isGateway
        out.isController = live.isController || known.isController
        out.hops = live.hops ?? known.hops
        out.model = pick(.configuration, bridge: live.model, acs: known.model)
        out.name = pick(.configuration, bridge: live.name, acs: known.name)
        out.serial = pick(.configuration, bridge: live.serial, acs: known.serial)
        out.online = pick(.mesh, bridge: live.online, acs: known.online)
        out.lastContactAt = pick(.mesh, bridge: live.lastContactAt, acs: known.lastContactAt)
        out.ip = pick(.mesh, bridge: live.ip, acs: known.ip)
        out.softwareVersion = pick(.configuration, bridge: live.softwareVersion, acs: known.softwareVersion)
        out.uptimeS = pick(.mesh, bridge: live.uptimeS, acs: known.uptimeS)
        out.cpuPct = pick(.load, bridge: live.cpuPct, acs: known.cpuPct)
        out.memoryUsedPct = pick(.load, bridge: live.memoryUsedPct, acs: known.memoryUsedPct)
        return out
    }

    /// Distances, orphans and state of the joined graph.
    private func settle(_ mesh: inout MeshSection, root: String?) {
        let parents = Dictionary(mesh.links.map { ($0.childID, $0.parentID) }) { first, _ in first }
        for index in mesh.nodes.indices {
            var at = mesh.nodes[index].id
            var count = 0
            while at != root, let next = parents[at], count <= mesh.nodes.count {
                at = next
                count += 1
            }
            mesh.nodes[index].hops = at == root ? count : nil
        }
        mesh.orphans = mesh.nodes.filter { $0.hops == nil && $0.online.value != false }.map(\.id)
        guard mesh.nodes.count > 1 else {
            mesh.state = .single
            return
        }
        mesh.state = mesh.nodes.allSatisfy { $0.online.value != false && $0.hops != nil } ? .ok : .degraded
    }
}
