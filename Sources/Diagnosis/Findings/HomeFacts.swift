import DeviceReport

/// What of a home is put together once for all rules.
struct HomeFacts {
    /// How many present hosts, each by itself, have an IPv4 address.
    private(set) var hostsByAddress: [String: Int] = [:]
    private(set) var nodes: [String: Int] = [:]
    private(set) var links: [String: Int] = [:]
    /// Places of the networks of each radio.
    private(set) var networks: [String: [Int]] = [:]

    init(_ report: Report) {
        for host in report.hosts where host.active.value == true && host.active.isStale == false {
            if let address = host.ipv4.value, host.ipv4.isStale == false { hostsByAddress[address, default: 0] += 1 }
        }
        for (index, bss) in (report.wifi?.bss ?? []).enumerated() {
            if let radio = bss.radioID { networks[radio, default: []].append(index) }
        }
        guard let mesh = report.mesh else { return }
        for (index, node) in mesh.nodes.enumerated() { nodes[node.id] = index }
        for (index, link) in mesh.links.enumerated() { links[link.childID] = index }
    }

    /// Wi-Fi links between a node and the modem; nil where the way breaks off or never ends.
    func wirelessHops(of node: MeshNode, in mesh: MeshSection?) -> Int? {
        guard let mesh else { return nil }
        var (id, hops) = (node.id, 0)
        for _ in 0...mesh.links.count {
            if let place = nodes[id], mesh.nodes[place].isGateway { return hops }
            guard let place = links[id] else { return nil }
            if mesh.links[place].medium == .wifi { hops += 1 }
            id = mesh.links[place].parentID
        }
        return nil
    }
}
