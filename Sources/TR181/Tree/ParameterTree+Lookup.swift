internal import CSimdJSON

extension ParameterTree {
    /// The child of that exact name; the first in document order if a document repeats one.
    public func child(_ node: Node, _ name: String) -> Node? {
        var name = name
        return name.withUTF8 { bytes in
            withLookup { $0.child(node.position, bytes).map { Node(position: $0) } }
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
