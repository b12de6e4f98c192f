import DeviceReport

/// Derives the mesh: nodes, who is the root, the link of each node to its parent, and what contradicts itself.
struct MeshReader {
    let scope: TreeScope
    let air: AirReading
    let stations: StationTables
    let identity: DeviceIdentity

    func reading() -> MeshReading {
        var collector = MeshCollector(scope: scope, stations: stations)
        let nodes = MeshNodes(collector.drafts())
        let gateway = gateway(nodes)
        let addresses = nodes.entries.reduce(into: Set<MACAddress>()) { $0.formUnion($1.aliases) }.union(backhaulDevices())
        guard !nodes.entries.isEmpty else {
            let hasTables = scope.object("Device.WiFi.MultiAP.APDevice") != nil || scope.object("Device.WiFi.DataElements.Network") != nil
            var none = MeshSection()
            none.state = .none
            return MeshReading(mesh: hasTables ? none : nil, nodes: nodes, gateway: nil, addresses: addresses)
        }
        var linker = MeshLinker(nodes: nodes, root: gateway, stations: stations)
        linker.anomalies = collector.anomalies
        linker.run()
        let mesh = section(nodes, gateway: gateway, linker: linker)
        return MeshReading(mesh: mesh, nodes: nodes, gateway: gateway, addresses: addresses)
    }

    /// Multi-link devices that are said to be the backhaul of a node.
    private func backhaulDevices() -> Set<MACAddress> {
        scope.rows("Device.WiFi.DataElements.Network.Device").reduce(into: Set<MACAddress>()) { $0.formUnion(MultiLinks($1).backhaul) }
    }

    /// The node that is this device: by serial, by address, else the controller, else the only one.
    private func gateway(_ nodes: MeshNodes) -> Int? {
        if let serial = identity.serial, let index = nodes.entries.firstIndex(where: { $0.drafts.contains { $0.serial.value == serial } }) { return index }
        if let index = nodes.index(of: identity.mac) { return index }
        if let index = air.byBSSID.keys.sorted().lazy.compactMap({ nodes.index(of: $0) }).first { return index }
        return controller(nodes) ?? (nodes.entries.count == 1 ? 0 : nil)
    }

    private func controller(_ nodes: MeshNodes) -> Int? {
        if let id = scope.object("Device.WiFi.DataElements.Network")?.mac("ControllerID"), let index = nodes.index(of: id) { return index }
        return nodes.entries.firstIndex { $0.drafts.contains { $0.isController == true } }
    }

    private func section(_ nodes: MeshNodes, gateway: Int?, linker: MeshLinker) -> MeshSection {
        var out = MeshSection()
        let controller = controller(nodes)
        out.controllerID = controller.map { nodes.entries[$0].id.description }
        out.links = linker.links
        for (index, entry) in nodes.entries.enumerated() {
            var node = MeshNode()
            node.id = entry.id.description
            node.aliases = entry.aliases.subtracting([entry.id]).sorted().map(\.description)
            node.isGateway = index == gateway
            node.role = index == gateway ? .gateway : index == controller ? .controller : .agent
            node.model = entry.first(\.product)
            node.name = entry.first(\.name)
            node.serial = entry.first(\.serial)
            node.online = linker.online(index)
            node.ip = entry.first(\.ip)
            node.softwareVersion = entry.first(\.software)
            node.uptimeS = entry.first(\.uptime)
            node.hops = linker.hops[index]
            out.nodes.append(node)
        }
        out.anomalies = linker.anomalies.sorted()
        if nodes.entries.count == 1 {
            out.state = .single
        } else {
            let sound = out.nodes.allSatisfy { $0.online.value != false && $0.hops != nil }
            out.state = sound ? .ok : .degraded
        }
        return out
    }
}
