extension TreeScope {
    /// The objects that a dialect's tables describe, each once, in the order in which they are first met.
    func layered<Field>(_ tables: LayeredTables<Field>) -> [LayeredRow<Field>] {
        var order: [TreeObject] = []
        var layers: [[LayeredTables<Field>.Layer]] = []
        var places: [ParameterTree.Node: Int] = [:]
        for place in tables.places {
            for object in objects(place.pattern, single: place.isSingle) {
                let found = place.layers.filter { layer in
                    tables.tables[layer.table].conditions.allSatisfy { $0.holds(object.leaf(at: $0.place)?.raw) }
                }
                guard !found.isEmpty else { continue }
                if let known = places[object.node] {
                    // Two ways of writing a path may lead to the same object.
                    layers[known] = (layers[known] + found).sorted { ($0.table, $0.path) < ($1.table, $1.path) }
                } else {
                    places[object.node] = order.count
                    order.append(object)
                    layers.append(found)
                }
            }
        }
        if trace != nil {
            for (table, rules) in tables.tables.enumerated() {
                note(rules, zip(order, layers).filter { $1.contains { $0.table == table } }.map { $0.0 })
            }
        }
        return zip(order, layers).map { LayeredRow(object: $0, rules: tables.rules($1)) }
    }

    private func objects(_ pattern: PathPattern, single: Bool) -> [TreeObject] {
        let found = objects(pattern)
        return single ? found : found.flatMap { $0.rows() }
    }
}
