public import DeviceReport

extension MeshSection {
    /// Counts the hosts that are there on each node, by how they are connected.
    public mutating func countClients(among hosts: [Host]) {
        var wifi: [String: Int] = [:]
        var wired: [String: Int] = [:]
        for host in hosts where host.active.value == true {
            guard let node = host.nodeID else { continue }
            switch host.connection {
            case .wifi: wifi[node, default: 0] += 1
            case .ethernet: wired[node, default: 0] += 1
            case .powerline, .unknown: break
            }
        }
        for index in nodes.indices {
            nodes[index].clientsWiFi = wifi[nodes[index].id] ?? 0
            nodes[index].clientsWired = wired[nodes[index].id] ?? 0
        }
    }
}
