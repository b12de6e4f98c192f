/// A path with `{i}` where instances stand, such as `Device.Optical.Interface.{i}.GponAuth.GponSn`. A name that ends in `*` is any
/// that begins so.
public struct PathPattern: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case name(RuleName)
        case instances
        case prefix(String)
    }

    /// As written.
    public let text: String
    private let parts: [Part]

    public init(_ text: String) {
        self.text = text
        parts = text.split(separator: ".").map { part in
            if part == "{i}" { return .instances }
            return part.hasSuffix("*") ? .prefix(String(part.dropLast())) : .name(RuleName(String(part)))
        }
    }

    /// The nodes that fit, instances ascending.
    func matches(in names: TreeNames, limit: Int = .max) -> [ParameterTree.Node] {
        var found: [ParameterTree.Node] = []
        collect(names, from: names.tree.root, index: 0, limit: limit, into: &found)
        return found
    }

    private func collect(_ names: TreeNames, from node: ParameterTree.Node, index: Int, limit: Int, into found: inout [ParameterTree.Node]) {
        guard found.count < limit else { return }
        guard index < parts.count else {
            found.append(node)
            return
        }
        switch parts[index] {
        case .name(let name):
            if let child = names.child(node, name) { collect(names, from: child, index: index + 1, limit: limit, into: &found) }
        case .instances:
            for (_, child) in names.tree.instances(node) { collect(names, from: child, index: index + 1, limit: limit, into: &found) }
        case .prefix(let start):
            for child in names.tree.children(node) where names.tree.name(child).hasPrefix(start) {
                collect(names, from: child, index: index + 1, limit: limit, into: &found)
            }
        }
    }
}
