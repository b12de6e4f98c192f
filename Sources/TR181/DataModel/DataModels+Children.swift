extension DataModels {
    /// One thing below an object of a model.
    public enum Child: Sendable, Hashable {
        case parameter(ParameterInfo)
        case object(ObjectInfo)
    }

    /// What a model has directly below an object or table, in its order; empty where it knows none. Looks at the whole table: for people.
    public func children(of path: String) -> [Child] {
        let root = path.prefix { $0 != "." }
        guard let table = tables.first(where: { $0.root == root }), let node = table.find(path) else { return [] }
        return table.index.nodes.indices.compactMap { position in
            guard table.index.nodes[position].parent == node else { return nil }
            if let parameter = table.parameter(Int32(position)) { return .parameter(parameter) }
            return table.object(Int32(position)).map { .object($0) }
        }
    }
}
