import DeviceReport

/// An object that several of a dialect's tables describe: a vendor's table says what it adds or corrects, the standard's the rest.
struct LayeredRow<Field: DialectField> {
    let object: TreeObject
    /// First said, first believed.
    var layers: [TableRow<Field>]

    var path: String { object.path }
    var number: Int { object.number }

    func has(_ field: Field) -> Bool { layers.contains { $0.has(field) } }

    /// The first layer's value; where none has one, the first reason that says more than "no such leaf".
    func first<Value: ReportScalar>(_ field: Field, _ read: (TableRow<Field>) -> Observed<Value>) -> Observed<Value> {
        var missing: Observed<Value> = .notReported
        for layer in layers where layer.has(field) {
            let found = read(layer)
            if found.value != nil { return found }
            if missing.origin == nil { missing = found }
        }
        return missing
    }

    func observe<Value: ReportScalar>(_ field: Field, _ decoder: (String) -> Decoded<Value>) -> Observed<Value> {
        first(field) { $0.observe(field, decoder) }
    }

    func string(_ field: Field) -> Observed<String> { observe(field, Scalar.string) }
    func boolean(_ field: Field) -> Observed<Bool> { observe(field, Scalar.boolean) }
    func count(_ field: Field) -> Observed<Int> { observe(field, Scalar.count) }
    func address(_ field: Field) -> Observed<String> { observe(field, Scalar.ip) }
    func macAddress(_ field: Field) -> Observed<MACAddress> { observe(field, Scalar.macAddress) }
    func positive(_ field: Field) -> Observed<Int> { first(field) { $0.positive(field) } }
    func number(_ field: Field) -> Observed<Double> { first(field) { $0.number(field) } }
    func whole(_ field: Field) -> Observed<Int> { first(field) { $0.whole(field) } }
    func text(_ field: Field) -> String? { string(field).value }
    func flag(_ field: Field) -> Bool? { boolean(field).value }

    /// The items of a comma list, by the first leaf that has any.
    func list(_ field: Field) -> [String] {
        let text = observe(field) { text in
            let items = Scalar.list(text)
            return items.isEmpty ? .unknown(.empty) : .value(items.joined(separator: ","))
        }
        return text.value?.split(separator: ",").map(String.init) ?? []
    }
}

extension TreeScope {
    /// The objects that a dialect's tables describe, each once, in the order in which they are first met.
    func layered<Field>(_ tables: [TableRules<Field>]) -> [LayeredRow<Field>] {
        var rows: [LayeredRow<Field>] = []
        var places: [String: Int] = [:]
        var met: [String: [TreeObject]] = [:]
        for rules in tables {
            var taken: [TreeObject] = []
            for path in rules.paths {
                let key = rules.isSingle ? "=" + path : path
                let found = met[key] ?? (rules.isSingle ? objects(path) : self.rows(path))
                met[key] = found
                for object in found where rules.conditions.allSatisfy({ $0.holds(object.leaf(at: $0.place)?.raw) }) {
                    let layer = TableRow(object: object, rules: rules)
                    if trace != nil { taken.append(object) }
                    if let place = places[object.path] {
                        rows[place].layers.append(layer)
                    } else {
                        places[object.path] = rows.count
                        rows.append(LayeredRow(object: object, layers: [layer]))
                    }
                }
            }
            note(rules, taken)
        }
        return rows
    }
}
