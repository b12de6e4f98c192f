/// What several tables of a dialect say about one kind of object, put together once for all objects that the same tables have.
final class LayeredRules<Field: DialectField>: Sendable {
    private let steps: FieldTable<Field, [FieldRule]>
    /// Paths of the tables that have the objects.
    let paths: [String]

    /// - Parameter tables: first said, first believed.
    init(_ tables: [TableRules<Field>], paths: [String]) {
        var steps: [Field: [FieldRule]] = [:]
        for table in tables {
            for field in Set(table.leaves.keys).union(table.constants.keys) {
                if let rule = table.fields[field] { steps[field, default: []].append(rule) }
            }
        }
        self.steps = FieldTable(steps)
        self.paths = paths
    }

    func steps(_ field: Field) -> [FieldRule] { steps[field] ?? [] }
}
