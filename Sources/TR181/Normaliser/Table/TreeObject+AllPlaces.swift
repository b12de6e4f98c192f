import DeviceReport

extension TreeObject {
    /// Every leaf at a place, instances ascending, where `leaf(at:)` gives the first with a value. No more than `limit` are looked for.
    func leaves(at place: LeafPlace, limit: Int) -> [Spot] {
        let tree = scope.tree
        var from = node
        for _ in 0..<place.up {
            guard let above = tree.parent(from) else { return [] }
            from = above
        }
        guard !place.down.isEmpty else { return leaf(at: place).map { [$0] } ?? [] }
        var out: [Spot] = []
        collect(place.down[...], below: from, limit: limit, into: &out)
        return out
    }

    private func collect(_ names: ArraySlice<String>, below node: ParameterTree.Node, limit: Int, into out: inout [Spot]) {
        guard out.count < limit else { return }
        guard let name = names.first else {
            if scope.tree.isLeaf(node) { out.append(Spot(node: node, object: TreeObject(scope: scope, node: node), raw: scope.text(node))) }
            return
        }
        if name == "{i}" {
            for (_, child) in scope.instances(node) {
                collect(names.dropFirst(), below: child, limit: limit, into: &out)
            }
        } else if let child = scope.tree.child(node, name) {
            collect(names.dropFirst(), below: child, limit: limit, into: &out)
        }
    }
}

extension TableRow {
    /// The addresses at all places of a field, in their order.
    func macs(_ field: Field, limit: Int) -> [MACAddress] {
        guard let rule = fields[field] else { return [] }
        var out: [MACAddress] = []
        for place in rule.places where out.count < limit {
            for spot in object.leaves(at: place, limit: limit - out.count) {
                note(spot, rule)
                if let mac = spot.raw.flatMap({ rule.translated($0) }).flatMap({ Scalar.trimmedMAC($0) }) { out.append(mac) }
            }
        }
        return out
    }
}
