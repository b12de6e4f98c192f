internal import Yams

/// Lays a dialect over the one it extends: mappings are merged key by key, the lists of the dialect come before those of its
/// base, and any other value replaces the base's.
enum YAMLMerge {
    static func merged(_ node: Node, over base: Node) -> Node {
        if let upper = node.mapping, let lower = base.mapping {
            var out = lower
            for (key, value) in upper {
                if let below = lower[key] {
                    out[key] = merged(value, over: below)
                } else {
                    out[key] = value
                }
            }
            return .mapping(out)
        }
        if let upper = node.sequence, let lower = base.sequence {
            return Node(Array(upper) + Array(lower))
        }
        return node
    }
}
