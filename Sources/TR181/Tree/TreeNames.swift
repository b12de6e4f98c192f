/// Where one tree keeps the names that rules look for, found once for each: after that a child is looked for by one number instead of
/// by its text, and a name that stands nowhere in the tree costs nothing more.
final class TreeNames {
    private enum Known {
        static let notAsked = UInt32.max
        static let nowhere = UInt32.max - 1
    }

    let tree: ParameterTree
    private var offsets: [UInt32] = []

    init(_ tree: ParameterTree) {
        self.tree = tree
    }

    /// The child of that name; the first in document order if a document repeats one.
    @inline(__always) func child(_ node: ParameterTree.Node, _ name: RuleName) -> ParameterTree.Node? {
        guard tree.names.isComplete else { return tree.child(node, name.text) }
        let offset = name.number < offsets.count ? offsets[name.number] : Known.notAsked
        switch offset {
        case Known.notAsked: return ask(node, name)
        case Known.nowhere: return nil
        default: return tree.child(node, nameAt: offset, name)
        }
    }

    /// The node at a path below another.
    @inline(__always) func descendant(_ node: ParameterTree.Node, _ path: [RuleName]) -> ParameterTree.Node? {
        var at = node
        for name in path {
            guard let next = child(at, name) else { return nil }
            at = next
        }
        return at
    }

    private func ask(_ node: ParameterTree.Node, _ name: RuleName) -> ParameterTree.Node? {
        if name.number >= offsets.count { offsets += Array(repeating: Known.notAsked, count: name.number + 64 - offsets.count) }
        offsets[name.number] = tree.names.offset(of: name.text) ?? Known.nowhere
        return child(node, name)
    }
}
