import TR181

/// Finds which parameters a live read names: leaves that the cached tree holds, since four leaves cost the device one RPC and a
/// subtree dozens.
enum LiveLeaves {
    /// The patterns' leaves in the order of the patterns, at most `limit`. `{i}` stands for every instance number.
    static func chosen(in tree: ParameterTree, patterns: [String], limit: Int) -> [NBIParameterPath] {
        var chosen: [NBIParameterPath] = []
        var seen: Set<ParameterTree.Node> = []
        for pattern in patterns {
            let segments = pattern.split(separator: ".").map(String.init)
            for node in matches(of: segments[...], below: tree.root, in: tree) {
                guard chosen.count < limit else { return chosen }
                guard tree.isLeaf(node), seen.insert(node).inserted, let path = NBIParameterPath(tree.path(node)) else { continue }
                chosen.append(path)
            }
        }
        return chosen
    }

    /// How many of the paths have a value read at or after an instant.
    static func fresh(_ paths: [NBIParameterPath], in tree: ParameterTree, sinceMs: Int64) -> Int {
        paths.count { path in
            guard let node = tree.find(path.text), let at = tree.timestampMs(node) else { return false }
            return at >= sinceMs
        }
    }

    private static func matches(of segments: ArraySlice<String>, below node: ParameterTree.Node, in tree: ParameterTree) -> [ParameterTree.Node] {
        guard let segment = segments.first else { return [node] }
        let rest = segments.dropFirst()
        if segment == "{i}" { return tree.instances(node).flatMap { matches(of: rest, below: $0.1, in: tree) } }
        return tree.child(node, segment).map { matches(of: rest, below: $0, in: tree) } ?? []
    }
}
