import DeviceReport

/// Chooses the parent of each node among ranked statements and breaks loops in the data.
struct MeshLinker {
    let nodes: MeshNodes
    let root: Int?
    private(set) var anomalies: Set<String> = []
    /// Links from each node to the root; nil where the way is not known.
    private(set) var hops: [Int: Int] = [:]
    /// Parent of each node that has one.
    private(set) var parents: [Int: Int] = [:]
    private let evidence: MeshEvidence
    /// Possible parents of each node, the best first, each with its best statement.
    private var candidates: [[MeshEvidence.Known]]

    /// - Parameter isOnline: what a node says of itself, or what is to be concluded of it.
    init(nodes: MeshNodes, root: Int?, evidence: MeshEvidence, isOnline: (Int) -> Bool) {
        self.nodes = nodes
        self.root = root
        self.evidence = evidence
        candidates = evidence.known.map { claims in
            var seen: Set<Int> = []
            return claims.sorted(by: MeshEvidence.isBetter).filter { seen.insert($0.parent).inserted }
        }
        anomalies = evidence.anomalies
        for index in nodes.entries.indices where index != root {
            if let best = candidates[index].first {
                parents[index] = best.parent
                if candidates[index].count > 1 { anomalies.insert("several_parents") }
            } else if let root, !evidence.astray.contains(index), isOnline(index) {
                candidates[index] = [MeshEvidence.Known(parent: root, claim: MeshClaim(.assumed, parent: nodes.entries[root].id, atMs: nil))]
                parents[index] = root
            }
        }
        breakLoops()
        countHops()
    }

    /// The statements for the parent that was chosen, the best first.
    func claims(of index: Int) -> [MeshClaim] {
        guard let parent = parents[index] else { return [] }
        let known = evidence.known[index].filter { $0.parent == parent }.sorted(by: MeshEvidence.isBetter).map(\.claim)
        return known.isEmpty ? candidates[index].prefix(1).map(\.claim) : known
    }

    /// The statements for other parents, by parent.
    func alternatives(of index: Int) -> [(parent: Int, claims: [MeshClaim])] {
        let others = Dictionary(grouping: evidence.known[index].filter { $0.parent != parents[index] }, by: \.parent)
        return others.map { (parent: $0.key, claims: $0.value.sorted(by: MeshEvidence.isBetter).map(\.claim)) }.sorted { $0.parent < $1.parent }
    }

    /// A loop cannot be true: it is cut at the weakest statement, whose node takes its next parent, if that leads out of the loop.
    private mutating func breakLoops() {
        for start in nodes.entries.indices {
            while let loop = loop(from: start) {
                anomalies.insert("loop_in_data")
                guard let weakest = loop.max(by: { rank($0) < rank($1) }) else { break }
                let now = parents[weakest]
                parents[weakest] = nil
                parents[weakest] = candidates[weakest].drop { $0.parent != now }.dropFirst().first { !leads(from: $0.parent, to: weakest) }?.parent
            }
        }
    }

    /// The nodes of the loop in which the way up from a node ends.
    private func loop(from start: Int) -> ArraySlice<Int>? {
        var path: [Int] = []
        var position: [Int: Int] = [:]
        var at = start
        while let next = parents[at], position[at] == nil {
            position[at] = path.count
            path.append(at)
            at = next
        }
        return position[at].map { path[$0...] }
    }

    private func leads(from start: Int, to target: Int) -> Bool {
        var at = start
        var steps = 0
        while at != target, let next = parents[at], steps <= nodes.entries.count {
            at = next
            steps += 1
        }
        return at == target || steps > nodes.entries.count
    }

    private func rank(_ index: Int) -> (Int, Int) {
        (candidates[index].first { $0.parent == parents[index] }?.claim.kind.rawValue ?? .max, index)
    }

    private mutating func countHops() {
        guard let root else { return }
        hops[root] = 0
        for index in nodes.entries.indices {
            var way: [Int] = []
            var at = index
            while hops[at] == nil, let next = parents[at] {
                way.append(at)
                at = next
            }
            guard var count = hops[at] else { continue }
            for node in way.reversed() {
                count += 1
                hops[node] = count
            }
        }
    }
}
