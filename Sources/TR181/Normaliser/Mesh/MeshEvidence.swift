import DeviceReport

/// Every statement about the parent of every node, by node.
struct MeshEvidence {
    /// A statement whose parent is a node of the list.
    struct Known {
        var parent: Int
        var claim: MeshClaim
    }

    private(set) var known: [[Known]]
    /// Nodes that name a parent which is not listed.
    private(set) var astray: Set<Int> = []
    private(set) var anomalies: Set<String> = []
    /// Addresses near to a node's that turned out to be its backhaul station, by node.
    private(set) var nearStations: [MACAddress: Int] = [:]

    init(nodes: MeshNodes, root: Int?, box: Int?, stations: StationTables, collector: MeshCollector) {
        known = Array(repeating: [], count: nodes.entries.count)
        addOwnWords(nodes, root: root)
        addStations(nodes, box: box, stations: stations)
        for station in collector.backhaulStations {
            guard let child = nodes.index(of: station.address) else { continue }
            add(MeshClaim(.station, parent: station.node, atMs: station.atMs), to: child, nodes)
        }
        addNearStations(nodes, box: box, stations: stations)
        addNeighbours(nodes, root: root, collector.neighbours)
    }

    private mutating func addOwnWords(_ nodes: MeshNodes, root: Int?) {
        // Seldom needed: nearly every parent is listed by the address it is named by.
        let isComplete = nodes.entries.allSatisfy { $0.drafts.allSatisfy { $0.claims.allSatisfy { nodes.index(of: $0.parent) != nil } } }
        let near = isComplete ? nil : nodes.near
        for (index, entry) in nodes.entries.enumerated() {
            for draft in entry.drafts {
                // What the root says of a way up does not concern the mesh.
                for claim in draft.claims where index != root { add(claim, to: index, nodes, near: near) }
                for child in draft.children {
                    guard let below = nodes.index(of: child.address), below != index else { continue }
                    add(MeshClaim(.backhaulDown, parent: entry.id, atMs: child.atMs), to: below, nodes)
                }
            }
        }
    }

    private mutating func add(_ claim: MeshClaim, to child: Int, _ nodes: MeshNodes, near: NearAddress? = nil) {
        if let parent = nodes.index(of: claim.parent) {
            if parent == child {
                if claim.kind != .station { anomalies.insert("parent_is_itself") }
            } else {
                known[child].append(Known(parent: parent, claim: claim))
            }
        } else if let parent = near?.owner(of: claim.parent), parent != child {
            var weaker = claim
            weaker.kind = .nearAddress
            known[child].append(Known(parent: parent, claim: weaker))
        } else {
            astray.insert(child)
            anomalies.insert("parent_not_listed")
        }
    }

    /// The rows of other nodes' station tables in which a node appears.
    private mutating func addStations(_ nodes: MeshNodes, box: Int?, stations: StationTables) {
        for (index, entry) in nodes.entries.enumerated() {
            for address in entry.aliases.sorted() {
                for row in (stations.byMAC[address] ?? []).prefix(16) where row.active != false {
                    guard let parent = parent(of: row, nodes, box: box), parent != index else { continue }
                    known[index].append(Known(parent: parent, claim: MeshClaim(.station, parent: nodes.entries[parent].id, atMs: row.atMs, station: row)))
                }
            }
        }
    }

    /// A station that no node owns, with an address near to one of a node that nothing stronger places.
    private mutating func addNearStations(_ nodes: MeshNodes, box: Int?, stations: StationTables) {
        let open = Set(
            nodes.entries.indices.filter { index in index != box && !known[index].contains { $0.claim.kind.rawValue < MeshClaim.Kind.nearAddress.rawValue } })
        guard !open.isEmpty else { return }
        let near = nodes.near
        for (address, rows) in stations.byMAC where nodes.index(of: address) == nil {
            guard let child = near.owner(of: address), open.contains(child), let row = rows.first(where: { $0.active != false }),
                let parent = parent(of: row, nodes, box: box), parent != child
            else { continue }
            nearStations[address] = child
            known[child].append(Known(parent: parent, claim: MeshClaim(.nearAddress, parent: nodes.entries[parent].id, atMs: row.atMs, station: row)))
        }
        for index in open { known[index].sort(by: Self.isBetter) }
    }

    private func parent(of row: StationRow, _ nodes: MeshNodes, box: Int?) -> Int? {
        if let node = row.node { return nodes.index(of: node) }
        return row.bssid.flatMap { nodes.index(of: $0) } ?? box
    }

    /// Neighbours say nothing of up and down: the way from the root does.
    private mutating func addNeighbours(_ nodes: MeshNodes, root: Int?, _ neighbours: [MeshNeighbour]) {
        guard let root else { return }
        var pairs: [[Int]: MeshNeighbour] = [:]
        var beside = Array(repeating: Set<Int>(), count: nodes.entries.count)
        for pair in neighbours {
            guard let a = nodes.index(of: pair.a), let b = nodes.index(of: pair.b), a != b else { continue }
            let key = [min(a, b), max(a, b)]
            pairs[key] = pairs[key].map { Self.fuller($0, pair) } ?? pair
            beside[a].insert(b)
            beside[b].insert(a)
        }
        guard !pairs.isEmpty else { return }
        for (child, claims) in known.enumerated() {
            for claim in claims {
                beside[child].insert(claim.parent)
                beside[claim.parent].insert(child)
            }
        }
        var reached: Set<Int> = [root]
        var front = [root]
        while !front.isEmpty {
            var next: [Int] = []
            for parent in front {
                for child in beside[parent].sorted() where !reached.contains(child) {
                    next.append(child)
                    guard let pair = pairs[[min(parent, child), max(parent, child)]] else { continue }
                    known[child].append(Known(parent: parent, claim: MeshClaim(.neighbour, parent: nodes.entries[parent].id, atMs: pair.atMs, neighbour: pair)))
                }
            }
            reached.formUnion(next)
            front = Set(next).sorted()
        }
    }

    /// Of two words on one pair the one that knows the medium, then the speed.
    private static func fuller(_ a: MeshNeighbour, _ b: MeshNeighbour) -> MeshNeighbour {
        func weight(_ pair: MeshNeighbour) -> Int { (pair.medium == nil ? 0 : 2) + (pair.speed.value == nil ? 0 : 1) }
        return weight(b) > weight(a) ? b : a
    }

    /// The stronger kind first, then the newer word, then the parent with the lower address.
    static func isBetter(_ a: Known, _ b: Known) -> Bool {
        if a.claim.kind != b.claim.kind { return a.claim.kind.rawValue < b.claim.kind.rawValue }
        if a.claim.atMs != b.claim.atMs { return (a.claim.atMs ?? .min) > (b.claim.atMs ?? .min) }
        if a.parent != b.parent { return a.parent < b.parent }
        return NaturalOrder.less(a.claim.station?.path ?? "", b.claim.station?.path ?? "")
    }
}
