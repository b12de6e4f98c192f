internal import CSimdJSON

extension ParameterTree {
    /// The child of that exact name; the first in document order if a document repeats one.
    public func child(_ node: Node, _ name: String) -> Node? {
        var name = name
        return name.withUTF8 { bytes in
            withLookup { $0.child(node.position, bytes).map { Node(position: $0) } }
        }
    }

    /// The child whose name stands at a place of the arena, in a tree that keeps every name once.
    func child(_ node: Node, nameAt offset: UInt32, _ name: RuleName) -> Node? {
        guard let own = record(node) else { return nil }
        // What has few nodes below it has few children.
        guard own.end - node.position <= Int32(SiblingIndex.threshold) || index.children(of: node.position) == nil else { return child(node, name.text) }
        return nodes.withUnsafeBufferPointer { nodes in
            let end = min(Int(own.end), nodes.count)
            var at = Int(node.position) + 1
            while at < end {
                if nodes[at].name_offset == offset, nodes[at].name_length > 0 { return Node(position: Int32(at)) }
                let next = Int(nodes[at].end)
                guard next > at else { return nil }
                at = next
            }
            return nil
        }
    }

    /// The node at a full path; a trailing dot is tolerated, case matters. The empty path is the root.
    public func find(_ path: String) -> Node? {
        find(path, below: root)
    }

    /// The node at a path relative to another node.
    public func find(_ path: String, below node: Node) -> Node? {
        guard record(node) != nil else { return nil }
        var path = path
        return path.withUTF8 { bytes in
            withLookup { $0.descendant(node.position, bytes).map { Node(position: $0) } }
        }
    }

    private func withLookup<Result>(_ body: (SiblingLookup) -> Result) -> Result {
        nodes.withUnsafeBufferPointer { nodes in
            arena.withUnsafeBufferPointer { arena in
                body(SiblingLookup(nodes: nodes, arena: arena, index: index))
            }
        }
    }
}
