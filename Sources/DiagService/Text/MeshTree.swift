import DeviceReport

/// The nodes of a mesh in the order in which a tree is printed, each with the lines drawn before it. Cycles and nodes that hang
/// on nothing come at the end, detached; each node comes once.
struct MeshTree: Sendable {
    struct Row: Sendable {
        var node: MeshNode
        var link: MeshLink?
        /// Drawn before the node, `│  └─ `.
        var branch: String
        /// Drawn before what follows on further lines, `│     `.
        var trunk: String
        /// Not under the modem.
        var isDetached: Bool
    }

    private static let maxRows = 40
    private static let maxDepth = 8

    private(set) var rows: [Row] = []
    private var seen: Set<String> = []

    init(_ mesh: MeshSection) {
        let nodes = Dictionary(mesh.nodes.map { ($0.id, $0) }) { first, _ in first }
        let links = Dictionary(mesh.links.map { ($0.childID, $0) }) { first, _ in first }
        let children = Dictionary(grouping: mesh.nodes.filter { links[$0.id] != nil }) { links[$0.id]?.parentID ?? "" }
        let root = mesh.nodes.first(where: \.isGateway) ?? mesh.controllerID.flatMap { nodes[$0] }
        if let root { add(root, nil, children, links, isDetached: false) }
        // Tops of what is left first, so that a branch that lost its stem stays a branch.
        let tops = mesh.nodes.filter { node in links[node.id].map { nodes[$0.parentID] == nil } ?? true }
        for node in tops + mesh.nodes where !seen.contains(node.id) {
            add(node, links[node.id], children, links, isDetached: root != nil || tops.count > 1)
        }
    }

    private mutating func add(_ top: MeshNode, _ link: MeshLink?, _ children: [String: [MeshNode]], _ links: [String: MeshLink], isDetached: Bool) {
        var pending = [Row(node: top, link: link, branch: "", trunk: "", isDetached: isDetached)]
        while let row = pending.popLast(), rows.count < Self.maxRows {
            guard seen.insert(row.node.id).inserted else { continue }
            let below = (children[row.node.id] ?? []).filter { !seen.contains($0.id) }
            var drawn = row
            let stem = row.trunk
            // The lines of this node itself run on past its children.
            drawn.trunk = stem + (below.isEmpty ? "   " : "│  ")
            rows.append(drawn)
            for (index, child) in below.enumerated().reversed() {
                let isLast = index == below.count - 1
                let isDeep = stem.count >= 3 * Self.maxDepth
                let branch = isDeep ? stem : stem + (isLast ? "└─ " : "├─ ")
                let trunk = isDeep ? stem : stem + (isLast ? "   " : "│  ")
                pending.append(Row(node: child, link: links[child.id], branch: branch, trunk: trunk, isDetached: false))
            }
        }
    }
}
