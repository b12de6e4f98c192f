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
        guard let rule = rules.leaves[field] else { return constant(field) { decoder($0).value } }
        let scope = object.scope
        var missing: Observed<Value> = .notReported
        for place in rule.places {
            guard let spot = object.leaf(at: place) else { continue }
            var origin = scope.origin(
                path: spot.path, raw: spot.raw ?? "", node: spot.node, scale: scale ?? rule.scale?.name, confidence: rule.confidence ?? confidence)
            var found: Decoded<Value> = .unknown(.notFetched)
            if let raw = spot.raw {
                var guess: String?
                let decoded = rule.translated(raw).map { text in
                    scope.decode(text) { (text: String) -> Decoded<Value> in
                        let taken = decoder(text)
                        guess = taken.guess
                        return taken.value
                    }
                }
                found = decoded ?? .unknown(.sentinel)
                if let guess { (origin.scale, origin.confidence) = (guess, .inferred) }
            }
            let seen = Observed(found.value, else: found.reason ?? .unparseable, origin)
            scope.trace?.note(rule: rules.source, field: field.rawValue, node: spot.node, raw: spot.raw, seen)
            if seen.value != nil { return seen }
            if missing.origin == nil { missing = seen }
        }
        return missing.origin == nil ? constant(field) { decoder($0).value } : missing
    }

    /// What a dialect knows without a leaf is not measured.
    private func constant<Value: ReportScalar>(_ field: Field, _ decoder: (String) -> Decoded<Value>) -> Observed<Value> {
        guard let text = rules.constants[field], let value = decoder(text).value else { return .notReported }
        return Observed(value, object.scope.origin(path: object.path, raw: text, node: object.node, scale: "dialect", confidence: .derived))
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
