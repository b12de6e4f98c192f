import DeviceReport

/// What IEEE 1905 says: the devices of its topology, and which of them hear each other.
struct TopologyReader {
    let layer: TreeObject
    let medium: MeshMedium
    let table: Int

    /// The abstraction layers of the tree, under any root.
    static func layers(_ scope: TreeScope) -> [TreeObject] {
        scope.tree.children(scope.tree.root).map { scope.tree.name($0) }.sorted().compactMap { scope.object("\($0).IEEE1905.AL") }
    }

    /// The box's own address in the abstraction layer.
    var ownID: MACAddress? { layer.mac("IEEE1905Id") }

    private var devices: [TreeObject] { layer.rows("NetworkTopology.IEEE1905Device") }

    func drafts(overflow: inout Bool) -> [MeshDraft] {
        let rows = devices
        if rows.count > MeshLimits.nodes { overflow = true }
        return rows.prefix(MeshLimits.nodes).compactMap { row in
            guard let id = row.mac("IEEE1905Id") else { return nil }
            var out = MeshDraft(.topology, evidence: "ieee1905", table: table, id: id, atMs: row.timestampMs("IEEE1905Id"))
            for interface in row.rows("Interface").prefix(MeshLimits.addresses) {
                guard let mac = interface.mac("InterfaceId") else { continue }
                if interface.text("MediaType").flatMap({ medium($0) }) == .ethernet { out.macs.insert(mac) } else { out.aliases.insert(mac) }
            }
            out.name = row.string("FriendlyName")
            out.product = row.string("ManufacturerModel")
            out.ip = row.rows("IPv4Address").first?.address("IPv4Address") ?? .notReported
            return out
        }
    }

    func neighbours() -> [MeshNeighbour] {
        var out: [MeshNeighbour] = []
        for row in devices.prefix(MeshLimits.nodes) {
            guard let id = row.mac("IEEE1905Id") else { continue }
            for other in row.rows("IEEE1905Neighbor").prefix(MeshLimits.nodes) {
                guard out.count < MeshLimits.neighbours, let far = other.mac("NeighborDeviceId") else { continue }
                let near = other.reference("LocalInterface").flatMap { layer.scope.object($0) }
                var pair = MeshNeighbour(
                    a: id, b: far, medium: near?.text("MediaType").flatMap { medium($0) }, evidence: "ieee1905_neighbour",
                    atMs: other.timestampMs("NeighborDeviceId"))
                pair.speed = other.rows("Metric").first?.observe("PHYRate", Self.rate) ?? .notReported
                out.append(pair)
            }
        }
        return out
    }

    /// Mbit/s in sixteen bits; zero and all ones are none.
    private static func rate(_ text: String) -> Decoded<Int> {
        Scalar.count(text).flatMap { $0 == 0 || $0 == 65_535 ? .unknown(.sentinel) : .value($0) }
    }
}
