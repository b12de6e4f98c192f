import DeviceReport

/// One row of a dialect's table, its values by field.
struct TableRow<Field: DialectField> {
    let object: TreeObject
    let fields: FieldTable<Field, FieldRule>

    var path: String { object.path }
    /// The instance number; 0 where the row is no instance.
    var number: Int { object.number }

    /// Whether the dialect says where the field stands, or what it is.
    func has(_ field: Field) -> Bool { fields[field] != nil }

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
        guard let rule = fields[field] else { return .notReported }
        return object.observe(rule, scale: scale, confidence: confidence, guessing: decoder)
    }
}

extension TreeScope {
    /// The rows of a dialect's tables that count, in the order of the tables, instances ascending.
    func rows<Field>(_ rules: TableRules<Field>) -> [TableRow<Field>] {
        var out: [TableRow<Field>] = []
        for pattern in rules.patterns {
            for object in rules.isSingle ? objects(pattern) : rows(pattern) {
                guard rules.conditions.allSatisfy({ $0.holds(object.leaf(at: $0.place)?.raw) }) else { continue }
                out.append(TableRow(object: object, fields: rules.fields))
            }
        }
        note(rules, out.map(\.object))
        return out
    }

    /// The rows of several kinds of table.
    func rows<Field>(_ tables: [TableRules<Field>]) -> [TableRow<Field>] { tables.flatMap { rows($0) } }

    /// Whether one of the tables is there, with rows or without.
    func hasTable<Field>(_ tables: [TableRules<Field>]) -> Bool { tables.contains { $0.patterns.contains { !$0.matches(in: names, limit: 1).isEmpty } } }
}
