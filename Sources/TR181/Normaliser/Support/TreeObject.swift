import DeviceReport

/// One object of a tree.
struct TreeObject {
    let scope: TreeScope
    let node: ParameterTree.Node

    /// Without a trailing dot. Made when it is asked for: most objects are read for what is in them.
    var path: String { scope.path(node) }

    /// The last number of the path; 0 when it does not end in one.
    var number: Int { scope.tree.instanceNumber(node) ?? 0 }

    /// A child, or a descendant by a dotted relative path.
    func node(_ relative: String) -> ParameterTree.Node? {
        scope.tree.find(relative, below: node)
    }

    func object(_ relative: String) -> TreeObject? {
        guard let found = node(relative) else { return nil }
        return TreeObject(scope: scope, node: found)
    }

    /// The numbered rows of this table, ascending, within the budget of the scope.
    func rows() -> [TreeObject] {
        scope.instances(node).map { TreeObject(scope: scope, node: $0.1) }
    }

    /// The rows of a table below this object.
    func rows(_ relative: String) -> [TreeObject] { object(relative)?.rows() ?? [] }

    /// The raw text of a leaf; nil when there is no such leaf or it was never read.
    func raw(_ name: String) -> String? {
        guard let leaf = node(name), let raw = scope.text(leaf) else { return nil }
        scope.trace?.note(rule: "", field: name, node: leaf, path: "\(path).\(name)", raw: raw, .used)
        return raw
    }

    /// The text of a leaf, trimmed; nil when it says nothing, or more than any text of a modem.
    func text(_ name: String) -> String? {
        raw(name).flatMap { $0.utf8.count > TreeScope.maxTextBytes ? nil : scope.decode($0, Scalar.string).value }
    }

    func flag(_ name: String) -> Bool? { raw(name).flatMap { Scalar.boolean($0).value } }
    func integer(_ name: String) -> Int? { raw(name).flatMap { Scalar.integer($0).value } }
    func mac(_ name: String) -> MACAddress? { raw(name).flatMap { Scalar.trimmedMAC($0) } }
    func reference(_ name: String) -> String? { raw(name).flatMap { scope.references.resolve($0) } }

    /// When the source read a leaf.
    func timestampMs(_ name: String) -> Int64? { node(name).flatMap { scope.tree.timestampMs($0) }.flatMap(TreeScope.moment) }
}

extension Scalar {
    /// A MAC address of a leaf, blanks around it tolerated.
    static func trimmedMAC(_ text: String) -> MACAddress? { MACAddress(text) ?? MACAddress(String(trimmed(text))) }
}
