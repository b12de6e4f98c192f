import DeviceReport

/// The mesh as derived, and what the host list needs of it.
struct MeshReading {
    var mesh: MeshSection?
    var nodes: MeshNodes
    /// Index of the box itself.
    var box: Int?
    /// Addresses that belong to nodes, and so to no client.
    var addresses: Set<MACAddress>

    /// Id of the node with an address; the box itself for nil.
    func nodeID(_ address: MACAddress?) -> String? {
        if let address { return nodes.index(of: address).map { nodes.entries[$0].id.description } }
        return box.map { nodes.entries[$0].id.description }
    }

    /// The section, clients counted from the finished list of hosts.
    func section(counting hosts: [Host]) -> MeshSection? {
        guard var out = mesh else { return nil }
        out.countClients(among: hosts)
        return out
    }
}
