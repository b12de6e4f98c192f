import TR181

/// A walk over a whole tree that counts, and holds each node to what is promised of it.
struct FuzzWalk {
    private let tree: ParameterTree
    private(set) var leaves = 0
    private(set) var values = 0
    private(set) var newestMs: Int64?
    private(set) var oldestMs: Int64?
    private(set) var problem: String?
    private var visited = 0

    /// Every node is visited; its path is looked up again for the first hundred, then for one of 64.
    private var isLookedUp: Bool { visited <= 100 || visited % 64 == 0 }

    init(_ tree: ParameterTree) { self.tree = tree }

    mutating func run() {
        visit(tree.root, depth: 0)
        for (number, row) in tree.instances(tree.root) where tree.instanceNumber(row) != number { problem = "instances" }
    }

    private mutating func visit(_ node: ParameterTree.Node, depth: Int) {
        if depth > TreeReadLimits.standard.maxDepth { problem = "depth" }
        for child in tree.children(node) where problem == nil {
            visited += 1
            if tree.parent(child) != node { problem = "parent" }
            if tree.isLeaf(child) { count(child) } else if tree.hasValue(child) { problem = "value_of_object" }
            if isLookedUp { look(child) }
            visit(child, depth: depth + 1)
        }
    }

    private mutating func count(_ leaf: ParameterTree.Node) {
        leaves += 1
        if tree.hasValue(leaf) != (tree.text(leaf) != nil) { problem = "text" }
        guard tree.hasValue(leaf) else { return }
        values += 1
        guard let time = tree.timestampMs(leaf) else { return }
        newestMs = max(newestMs ?? time, time)
        oldestMs = min(oldestMs ?? time, time)
    }

    private mutating func look(_ node: ParameterTree.Node) {
        let path = tree.path(node)
        if path.utf8.count > TreeReadLimits.standard.maxPathBytes { problem = "path_length" }
        let name = tree.name(node)
        // A name with a dot in it, or none at all, is not found by its path; bytes that are no text are not found by their name.
        guard !name.isEmpty, !path.contains(".."), !name.contains("."), !path.hasPrefix("."), !path.contains("\u{FFFD}") else { return }
        guard let parent = tree.parent(node), let found = tree.child(parent, name), tree.name(found) == name else {
            problem = "lookup"
            return
        }
        if tree.isLeaf(node), SecretPolicy.isSecret(lastSegment: name) { problem = "secret" }
        if !tree.isLeaf(node), SecretPolicy.isSecret(object: name) { problem = "secret_object" }
    }
}
