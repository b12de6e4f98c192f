internal import CSimdJSON

/// Counts the parameters of a part of a tree by their standing, in one pass over its nodes.
struct StandingTally {
    let tree: ParameterTree
    let models: DataModels

    /// The place of a node, by way of those above it.
    func place(of node: ParameterTree.Node) -> ModelPlace {
        var chain: [ParameterTree.Node] = []
        var at = node
        while let parent = tree.parent(at) {
            chain.append(at)
            at = parent
        }
        var place = ModelPlace.top
        for (level, step) in chain.reversed().enumerated() { place = child(step, of: place, isTop: level == 0) }
        return place
    }

    func counts(below node: ParameterTree.Node, at place: ModelPlace) -> StandingCounts {
        var counts = StandingCounts()
        guard let top = tree.record(node) else { return counts }
        if tree.isLeaf(node) {
            counts.count(place.standing, hasValue: tree.hasValue(node))
            return counts
        }
        var open: [(end: Int32, place: ModelPlace)] = [(top.end, place)]
        var position = node.position + 1
        while position < top.end {
            while let last = open.last, last.end <= position { open.removeLast() }
            let current = ParameterTree.Node(position: position)
            guard let above = open.last, let record = tree.record(current) else { return counts }
            let place = child(current, of: above.place, isTop: record.parent == 0)
            if tree.isLeaf(current) {
                counts.count(place.standing, hasValue: tree.hasValue(current))
            } else {
                open.append((record.end, place))
            }
            position += 1
        }
        return counts
    }

    func child(_ node: ParameterTree.Node, of place: ModelPlace, isTop: Bool) -> ModelPlace {
        guard let record = tree.record(node) else { return .top }
        let start = Int(record.name_offset)
        let end = start + Int(record.name_length)
        guard end <= tree.arena.count else { return .top }
        return tree.arena.withUnsafeBufferPointer {
            place.child(UnsafeBufferPointer(rebasing: $0[start..<end]), isParameter: tree.isLeaf(node), isTop: isTop, in: models)
        }
    }
}
