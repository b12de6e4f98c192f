import DeviceReport

extension Merger {
    /// The modem's own view leads; the ACS adds what it alone knows of the same nodes.
    func mesh(_ bridge: MeshSection?, _ acs: MeshSection?) -> MeshSection? {
        guard let bridge, !bridge.nodes.isEmpty else { return acs ?? bridge }
        guard let acs, !acs.nodes.isEmpty else { return bridge }
        var known = acs.nodes
        var renamed: [String: String] = [:]
        var out = bridge
        out.nodes = bridge.nodes.map { live in
            let addresses = Set(live.aliases + [live.id])
            guard let index = known.firstIndex(where: { addresses.contains($0.id) || !addresses.isDisjoint(with: $0.aliases) }) else { return live }
            let match = known.remove(at: index)
            renamed[match.id] = live.id
            return node(live, match)
        }
        out.nodes += known
        out.nodes.sort { $0.id < $1.id }
        out.controllerID = bridge.controllerID ?? acs.controllerID.map { renamed[$0] ?? $0 }
        out.links = links(bridge.links, acs.links, renamed)
        out.anomalies = Set(bridge.anomalies).union(acs.anomalies).sorted()
        settle(&out)
        return out
    }

    private func node(_ live: MeshNode, _ known: MeshNode) -> MeshNode {
        var out = live
        out.aliases = Set(live.aliases).union(known.aliases).union([known.id]).subtracting([live.id]).sorted()
        out.isGateway = live.isGateway || known.isGateway
        out.role = out.isGateway ? .gateway : live.role == .agent ? known.role : live.role
        out.model = pick(.configuration, bridge: live.model, acs: known.model)
        out.name = pick(.configuration, bridge: live.name, acs: known.name)
        out.serial = pick(.configuration, bridge: live.serial, acs: known.serial)
        out.online = pick(.mesh, bridge: live.online, acs: known.online)
        out.ip = pick(.mesh, bridge: live.ip, acs: known.ip)
        out.softwareVersion = pick(.configuration, bridge: live.softwareVersion, acs: known.softwareVersion)
        out.uptimeS = pick(.mesh, bridge: live.uptimeS, acs: known.uptimeS)
        return out
    }

    private func links(_ bridge: [MeshLink], _ acs: [MeshLink], _ renamed: [String: String]) -> [MeshLink] {
        let known = acs.map { link in
            var out = link
            out.childID = renamed[link.childID] ?? link.childID
            out.parentID = renamed[link.parentID] ?? link.parentID
            return out
        }
        return joined(bridge, known, by: \.childID) { live, known in
            guard live.parentID == known.parentID else { return live.confidence == .assumed ? known : live }
            var out = live
            out.medium = live.medium == .unknown ? known.medium : live.medium
            out.band = pick(.mesh, bridge: live.band, acs: known.band)
            out.rssiDBm = pick(.signal, bridge: live.rssiDBm, acs: known.rssiDBm)
            out.speedMbps = pick(.mesh, bridge: live.speedMbps, acs: known.speedMbps)
            out.evidence += known.evidence.filter { !live.evidence.contains($0) }
            if live.confidence == .assumed { out.confidence = known.confidence }
            return out
        }.sorted { $0.childID < $1.childID }
    }

    /// Distances and state of the joined graph.
    private func settle(_ mesh: inout MeshSection) {
        let parents = Dictionary(mesh.links.map { ($0.childID, $0.parentID) }) { first, _ in first }
        let root = mesh.nodes.first { $0.isGateway }?.id
        for index in mesh.nodes.indices {
            var at = mesh.nodes[index].id
            var count = 0
            while at != root, let next = parents[at], count <= mesh.nodes.count {
                at = next
                count += 1
            }
            mesh.nodes[index].hops = at == root ? count : nil
        }
        guard mesh.nodes.count > 1 else {
            mesh.state = .single
            return
        }
        mesh.state = mesh.nodes.allSatisfy { $0.online.value != false && $0.hops != nil } ? .ok : .degraded
    }
}
