import DeviceReport

/// Chooses the parent of each node among ranked statements, breaks loops in the data, and measures the links.
struct MeshLinker {
    let nodes: MeshNodes
    let root: Int?
    let stations: StationTables
    var anomalies: Set<String> = []
    private(set) var links: [MeshLink] = []
    /// Links from each node to the root; nil where the way is not known.
    private(set) var hops: [Int: Int] = [:]
    private var chosen: [Int: (parent: Int, claims: [MeshClaim])] = [:]

    init(nodes: MeshNodes, root: Int?, stations: StationTables) {
        self.nodes = nodes
        self.root = root
        self.stations = stations
    }

    mutating func run() {
        for index in nodes.entries.indices where index != root { choose(index) }
        breakLoops()
        countHops()
        for index in nodes.entries.indices {
            if let (parent, claims) = chosen[index] { links.append(link(index, parent, claims)) }
        }
        if nodes.entries.indices.contains(where: { hops[$0] == nil }) { anomalies.insert("orphan") }
    }

    private mutating func choose(_ index: Int) {
        let entry = nodes.entries[index]
        var claims = entry.drafts.flatMap(\.claims) + stationClaims(entry)
        let ownClaims = claims.filter { nodes.index(of: $0.parent) == index }
        if !ownClaims.isEmpty { anomalies.insert("parent_is_itself") }
        let known = claims.compactMap { claim in nodes.index(of: claim.parent).map { (parent: $0, claim: claim) } }.filter { $0.parent != index }
        if known.count + ownClaims.count < claims.count { anomalies.insert("parent_not_listed") }
        if let best = known.min(by: { ($0.claim.kind.rawValue, $0.parent) < ($1.claim.kind.rawValue, $1.parent) }) {
            claims = known.filter { $0.parent == best.parent }.map(\.claim)
            if known.contains(where: { $0.parent != best.parent }) { anomalies.insert("several_parents") }
            chosen[index] = (best.parent, claims)
        } else if let root, entry.first(\.online).value == true {
            chosen[index] = (root, [MeshClaim(kind: .assumed, parent: nodes.entries[root].id)])
        }
    }

    /// The rows of other nodes' station tables in which this node appears, the best row first.
    private func stationClaims(_ entry: MeshNodes.Entry) -> [MeshClaim] {
        entry.aliases.sorted().flatMap { stations.byMAC[$0] ?? [] }.filter { $0.active != false }.compactMap { row in
            let parent = row.node ?? root.map { nodes.entries[$0].id }
            return parent.map { MeshClaim(kind: .station, parent: $0, station: row) }
        }
    }

    /// A loop cannot be true: it is cut where the weakest statement stands.
    private mutating func breakLoops() {
        for start in nodes.entries.indices {
            var path: [Int] = []
            var seen: Set<Int> = []
            var at = start
            while let next = chosen[at]?.parent, seen.insert(at).inserted {
                path.append(at)
                at = next
            }
            guard let first = path.firstIndex(of: at) else { continue }
            anomalies.insert("loop_in_data")
            let weakest = path[first...].max { rank($0) < rank($1) }
            if let weakest { chosen[weakest] = nil }
        }
    }

    private func rank(_ index: Int) -> (Int, Int) { (chosen[index]?.claims.map(\.kind.rawValue).min() ?? .max, index) }

    private mutating func countHops() {
        guard let root else { return }
        for index in nodes.entries.indices {
            var at = index
            var count = 0
            while at != root, let next = chosen[at]?.parent, count <= nodes.entries.count {
                at = next
                count += 1
            }
            if at == root { hops[index] = count }
        }
    }

    /// What the node says of itself, else that its parent sees it.
    func online(_ index: Int) -> Observed<Bool> {
        let said = nodes.entries[index].first(\.online)
        if said.value != nil { return said }
        guard let row = chosen[index]?.claims.lazy.compactMap(\.station).first else { return said }
        return row.rssi.origin.map { Observed(true, $0).confidence(.derived) } ?? said
    }

    private mutating func link(_ child: Int, _ parent: Int, _ claims: [MeshClaim]) -> MeshLink {
        let entry = nodes.entries[child]
        let row = claims.lazy.compactMap(\.station).first
        var out = MeshLink()
        out.childID = entry.id.description
        out.parentID = nodes.entries[parent].id.description
        let kinds = Set(claims.map(\.kind)).sorted { $0.rawValue < $1.rawValue }
        out.evidence = kinds.map(\.evidence)
        out.confidence = kinds.first?.confidence ?? .assumed
        out.medium = medium(entry, seenAsStation: row != nil)
        guard out.medium == .wifi else {
            out.speedMbps = entry.first(\.speed)
            return out
        }
        out.band = entry.first(\.band).or(row?.band ?? .notReported)
        // The parent measures what it hears from the node; the node's own figure stands in for it.
        out.rssiDBm = (row?.rssi ?? .notReported).or(entry.first(\.rssi))
        out.speedMbps = entry.first(\.speed).or(row?.rateDown.map { Int($0.rounded()) } ?? .notReported)
        return out
    }

    private mutating func medium(_ entry: MeshNodes.Entry, seenAsStation: Bool) -> LinkMedium {
        let said = entry.drafts.lazy.compactMap(\.medium).first
        if seenAsStation, let said, said != .wifi {
            anomalies.insert("link_type_conflict")
            return .wifi
        }
        return said ?? (seenAsStation ? .wifi : .unknown)
    }
}
