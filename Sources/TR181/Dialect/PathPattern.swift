/// A path with `{i}` where instances stand, such as `Device.Optical.Interface.{i}.GponAuth.GponSn`. A name that ends in `*` is any
/// that begins so.
struct PathPattern: Sendable {
    private let parts: [String]

    init(_ text: String) {
        parts = text.split(separator: ".").map(String.init)
    }

    /// The nodes that fit, instances ascending.
    func matches(in tree: ParameterTree, limit: Int = .max) -> [(path: String, node: ParameterTree.Node)] {
        var found: [(path: String, node: ParameterTree.Node)] = []
        collect(in: tree, from: tree.root, path: "", index: 0, limit: limit, into: &found)
        return found
    }

    private func collect(
        in tree: ParameterTree, from node: ParameterTree.Node, path: String, index: Int, limit: Int,
        into found: inout [(path: String, node: ParameterTree.Node)]
    ) {
        guard found.count < limit else { return }
        guard index < parts.count else {
            found.append((path, node))
            return
        }
        let part = parts[index]
        if part == "{i}" {
            for (number, child) in tree.instances(node) {
                collect(in: tree, from: child, path: "\(path).\(number)", index: index + 1, limit: limit, into: &found)
            }
        } else if part.hasSuffix("*") {
            for child in tree.children(node) {
                let name = tree.name(child)
                guard name.hasPrefix(part.dropLast()) else { continue }
                collect(in: tree, from: child, path: "\(path).\(name)", index: index + 1, limit: limit, into: &found)
            }
        } else if let child = tree.child(node, part) {
            collect(in: tree, from: child, path: path.isEmpty ? part : "\(path).\(part)", index: index + 1, limit: limit, into: &found)
        }
    }
}
