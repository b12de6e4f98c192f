/// What several tables of a dialect say about one kind of object, put together once for all objects that the same tables have.
final class LayeredRules<Field: DialectField>: Sendable {
    /// One table's say about a field.
    struct Step: Sendable {
        let rule: LeafRule?
        let constant: String?
        /// Where the table stands.
        let source: String
    }

    private let steps: [Field: [Step]]
    /// Paths of the tables that have the objects.
    let paths: [String]

    /// - Parameter tables: first said, first believed.
    init(_ tables: [TableRules<Field>], paths: [String]) {
        var steps: [Field: [Step]] = [:]
        for table in tables {
            for field in Set(table.leaves.keys).union(table.constants.keys) {
                steps[field, default: []].append(Step(rule: table.leaves[field], constant: table.constants[field], source: table.source))
            }
        }
        self.steps = steps
        self.paths = paths
    }

    func steps(_ field: Field) -> [Step] { steps[field] ?? [] }
}
