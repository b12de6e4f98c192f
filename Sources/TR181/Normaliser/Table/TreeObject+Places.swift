import DeviceReport

extension TreeObject {
    /// A leaf as found: its node, where it stands, and text. The text is nil when it was never read.
    struct Spot {
        let node: ParameterTree.Node
        /// The object that was read.
        let object: TreeObject
        /// Path from there; empty when the object's own number was read.
        var leaf = ""
        let raw: String?

        var path: String { leaf.isEmpty ? object.path : "\(object.path).\(leaf)" }
    }

    /// The leaf at a place, nil when there is none. Where the place holds `{i}` the first instance with a value counts.
    func leaf(at place: LeafPlace) -> Spot? {
        let tree = scope.tree
        var from = node
        for _ in 0..<place.up {
            guard let above = tree.parent(from) else { return nil }
            from = above
        }
        let base = TreeObject(scope: scope, node: from)
        if let direct = place.direct {
            guard let leaf = scope.names.descendant(from, direct.names), tree.isLeaf(leaf) else { return nil }
            return Spot(node: leaf, object: base, leaf: direct.path, raw: scope.text(leaf))
        }
        if place.down.isEmpty { return tree.instanceNumber(from).map { Spot(node: from, object: base, raw: String($0)) } }
        return find(place.down[...], below: from)
    }

    private func find(_ names: ArraySlice<String>, below node: ParameterTree.Node) -> Spot? {
        guard let name = names.first else {
            guard scope.tree.isLeaf(node) else { return nil }
            return Spot(node: node, object: TreeObject(scope: scope, node: node), raw: scope.text(node))
        }
        if name == "{i}" {
            var empty: Spot?
            for (_, child) in scope.instances(node) {
                guard let spot = find(names.dropFirst(), below: child) else { continue }
                if let raw = spot.raw, !raw.isEmpty { return spot }
                if empty == nil { empty = spot }
            }
            return empty
        }
        return scope.tree.child(node, name).flatMap { find(names.dropFirst(), below: $0) }
    }
}
