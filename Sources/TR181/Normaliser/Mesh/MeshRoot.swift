import DeviceReport

/// Which node the tree is of, from where ways are counted, and who controls the mesh. These may be three different nodes: the
/// controller may sit on an agent or in a cloud, and a tree may be an agent's.
struct MeshRoot {
    /// The box whose tree it is.
    private(set) var box: Int?
    /// Holds the WAN; where the tree is an agent's, stands for it.
    private(set) var root: Int?
    private(set) var controller: Int?
    private(set) var anomalies: Set<String> = []

    init(nodes: inout MeshNodes, box own: MeshBox, controllerIDs: [MACAddress]) {
        let isAlone = nodes.entries.count == 1 && !nodes.entries[0].drafts.allSatisfy(\.isAgent)
        let listsAgents = nodes.entries.allSatisfy { $0.drafts.allSatisfy(\.isAgent) }
        box = Self.exact(nodes, own)
        if box == nil, listsAgents, let draft = own.draft {
            nodes.append(draft)
            box = nodes.index(of: draft.id)
        } else if let box, let draft = own.draft {
            nodes.enrich(box, with: draft)
        }
        if box == nil, !isAlone, let near = own.mac.flatMap({ nodes.near.owner(of: $0) }) {
            box = near
            nodes.markNear(near)
            if let draft = own.draft { nodes.enrich(near, with: draft) }
        }
        let named = controllerIDs + [own.controllerID].compactMap { $0 }
        controller = Self.controller(nodes, own, box, named)
        box = box ?? (own.isController == false ? nil : controller) ?? (isAlone ? 0 : nil)
        let isAgent = own.isController == false && controller != nil && controller != box
        root = isAgent ? controller : box
        if controller == nil, named.isEmpty { controller = root }
        if controller == nil, !named.isEmpty, nodes.entries.count > 1 { anomalies.insert("controller_not_listed") }
        if controller == nil, nodes.entries.count == 1 { controller = root }
    }

    /// By serial, then by address.
    private static func exact(_ nodes: MeshNodes, _ own: MeshBox) -> Int? {
        if let serial = own.serial, let index = nodes.entries.firstIndex(where: { $0.drafts.contains { $0.serial.value == serial } }) { return index }
        if let index = nodes.index(of: own.mac) { return index }
        return (own.macs.sorted() + own.bssids.sorted()).lazy.compactMap { nodes.index(of: $0) }.first
    }

    private static func controller(_ nodes: MeshNodes, _ own: MeshBox, _ box: Int?, _ named: [MACAddress]) -> Int? {
        if let index = named.lazy.compactMap({ nodes.index(of: $0) }).first { return index }
        if let index = nodes.entries.firstIndex(where: { $0.drafts.contains { $0.isController == true } }) { return index }
        if own.isController == true, let box { return box }
        guard !named.isEmpty else { return nil }
        let near = nodes.near
        return named.lazy.compactMap { near.owner(of: $0) }.first
    }
}
