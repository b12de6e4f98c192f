internal import CSimdJSON

extension ParameterTree {
    /// The children of one node in document order.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        let tree: ParameterTree
        var position: Int32
        let end: Int32

        public mutating func next() -> Node? {
            guard position < end, let record = tree.record(Node(position: position)), record.end > position else { return nil }
            defer { position = record.end }
            return Node(position: position)
        }
    }

    /// The children of a node, parameters and objects, in document order.
    public func children(_ node: Node) -> Children {
        Children(tree: self, position: node.position + 1, end: record(node)?.end ?? 0)
    }

    /// The numbered children of a table, sorted by number; gaps are normal. Names that only begin with a digit are no instances.
    public func instances(_ node: Node) -> [(Int, Node)] {
        var found: [(Int, Node)] = []
        for child in children(node) {
            if let number = instanceNumber(child) { found.append((number, child)) }
        }
        found.sort { ($0.0, $0.1.position) < ($1.0, $1.1.position) }
        return found
    }

    /// The instances of the table at a path; empty when there is none.
    public func instances(at path: String) -> [(Int, Node)] {
        find(path).map { instances($0) } ?? []
    }

    /// Calls `visit` with every parameter below a node, in document order.
    public func forEachLeaf(below node: Node, _ visit: (Node) -> Void) {
        guard let end = record(node)?.end else { return }
        var position = node.position
        while position < end {
            let leaf = Node(position: position)
            if isLeaf(leaf) { visit(leaf) }
            position += 1
        }
    }
}
