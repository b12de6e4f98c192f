import DeviceReport

/// One row of a dialect's table, its values by field.
struct TableRow<Field: DialectField> {
    let object: TreeObject
    let rules: TableRules<Field>

    var path: String { object.path }
    /// The instance number; 0 where the row is no instance.
    var number: Int { object.number }

    /// Whether the dialect says where the field stands, or what it is.
    func has(_ field: Field) -> Bool { rules.leaves[field] != nil || rules.constants[field] != nil }

    /// A field as a value of the report, by the leaves the dialect names, in their order.
    func observe<Value: ReportScalar>(
        _ field: Field, scale: String? = nil, confidence: Confidence = .measured, _ decoder: (String) -> Decoded<Value>
    ) -> Observed<Value> {
        observe(field, scale: scale, confidence: confidence, guessing: { (decoder($0), nil) })
    }

    /// The same with a decoder that may have taken another scale than the rule's first; its value is inferred then.
    func observe<Value: ReportScalar>(
        _ field: Field, scale: String? = nil, confidence: Confidence = .measured, guessing decoder: (String) -> (value: Decoded<Value>, guess: String?)
    ) -> Observed<Value> {
        object.observe(
            rules.leaves[field], RuleName(source: rules.source, field: field.rawValue), constant: rules.constants[field], scale: scale, confidence: confidence,
            guessing: decoder)
    }
}

extension TreeScope {
    /// The rows of a dialect's tables that count, in the order of the tables, instances ascending.
    func rows<Field>(_ rules: TableRules<Field>) -> [TableRow<Field>] {
        var out: [TableRow<Field>] = []
        for path in rules.paths {
            for object in rules.isSingle ? objects(path) : rows(path) {
                guard rules.conditions.allSatisfy({ $0.holds(object.leaf(at: $0.place)?.raw) }) else { continue }
                out.append(TableRow(object: object, rules: rules))
            }
        }
        note(rules, out.map(\.object))
        return out
    }

    /// The rows of several kinds of table.
    func rows<Field>(_ tables: [TableRules<Field>]) -> [TableRow<Field>] { tables.flatMap { rows($0) } }

    /// Whether one of the tables is there, with rows or without.
    func hasTable<Field>(_ tables: [TableRules<Field>]) -> Bool { tables.contains { $0.paths.contains { !objects($0).isEmpty } } }
}
