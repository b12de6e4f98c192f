import DeviceReport

/// An object that several of a dialect's tables describe: a vendor's table says what it adds or corrects, the standard's the rest.
struct LayeredRow<Field: DialectField> {
    let object: TreeObject
    let rules: LayeredRules<Field>

    var path: String { object.path }
    var number: Int { object.number }

    func has(_ field: Field) -> Bool { !rules.steps(field).isEmpty }

    func observe<Value: ReportScalar>(_ field: Field, _ decoder: (String) -> Decoded<Value>) -> Observed<Value> {
        observe(field, by: { _, text in (decoder(text), nil) })
    }

    /// The first value by the tables in their order; where none has one, the first reason that says more than "no such leaf".
    /// - Parameter decoder: is told by which rule the text was found; nil for what a dialect knows without a leaf.
    private func observe<Value: ReportScalar>(_ field: Field, by decoder: (LeafRule?, String) -> (value: Decoded<Value>, guess: String?)) -> Observed<Value> {
        var missing: Observed<Value> = .notReported
        for step in rules.steps(field) {
            let found = object.observe(step, guessing: { decoder(step.rule, $0) })
            if found.value != nil { return found }
            missing = missing.or(found)
        }
        return missing
    }

    func string(_ field: Field) -> Observed<String> { observe(field, Scalar.string) }
    func boolean(_ field: Field) -> Observed<Bool> { observe(field, Scalar.boolean) }
    func count(_ field: Field) -> Observed<Int> { observe(field, Scalar.count) }
    func address(_ field: Field) -> Observed<String> { observe(field, Scalar.ip) }
    func macAddress(_ field: Field) -> Observed<MACAddress> { observe(field, Scalar.macAddress) }

    /// A count of which zero is what firmware leaves where it counts nothing.
    func positive(_ field: Field) -> Observed<Int> {
        observe(field) { Scalar.count($0).flatMap { $0 == 0 ? .unknown(.notImplemented) : .value($0) } }
    }

    /// A number by the rule's zero, scale and window.
    func number<Value: ReportScalar>(_ field: Field, _ transform: (Decoded<Double>) -> Decoded<Value>) -> Observed<Value> {
        observe(
            field,
            by: { rule, text in
                guard let reading = rule?.reading(text) else { return (transform(Scalar.decimal(text)), nil) }
                return (transform(reading.value), reading.other?.name)
            })
    }

    func number(_ field: Field) -> Observed<Double> { number(field) { $0 } }

    /// The text of a field, trimmed and translated; nil when it says nothing.
    func text(_ field: Field) -> String? {
        if let step = rules.steps(field).first, step.rule == nil { return step.constant }
        return string(field).value
    }

    func flag(_ field: Field) -> Bool? { boolean(field).value }

    /// The items of a comma list, by the first leaf that has any.
    func list(_ field: Field) -> [String] {
        let text = observe(field) { text in
            let items = Scalar.list(text)
            return items.isEmpty ? .unknown(.empty) : .value(items.joined(separator: ","))
        }
        return text.value?.split(separator: ",").map(String.init) ?? []
    }

    /// The raw text of the first leaf that has one, untranslated.
    func raw(_ field: Field) -> String? {
        for step in rules.steps(field) {
            for place in step.places {
                guard let spot = object.leaf(at: place), let raw = spot.raw else { continue }
                object.scope.trace?.note(rule: step.source, field: field.rawValue, node: spot.node, path: spot.path, raw: raw, .used)
                return raw
            }
            if let constant = step.constant { return constant }
        }
        return nil
    }
}
