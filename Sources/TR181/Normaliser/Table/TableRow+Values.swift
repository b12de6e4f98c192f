import DeviceReport

extension TableRow {
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
    func number(_ field: Field) -> Observed<Double> { number(field) { .value($0) } }

    /// A number as above, from 0 to 100.
    func percent(_ field: Field) -> Observed<Double> { number(field) { (0...100).contains($0) ? .value($0) : .unknown(.outOfRange) } }

    /// A number as above, as it must be whole for the report.
    func whole(_ field: Field) -> Observed<Int> {
        number(field) { abs($0) < 9.0e15 ? .value(Int($0.rounded())) : .unknown(.outOfRange) }
    }

    private func number<Value: ReportScalar>(_ field: Field, _ transform: (Double) -> Decoded<Value>) -> Observed<Value> {
        observe(
            field,
            guessing: { text in
                guard let rule = fields[field]?.rule else { return (Scalar.decimal(text).flatMap(transform), nil) }
                let reading = rule.reading(text)
                return (reading.value.flatMap(transform), reading.other?.name)
            })
    }

    /// The text of a field, trimmed and translated; nil when it says nothing.
    func text(_ field: Field) -> String? { value(field, Scalar.string) }
    func flag(_ field: Field) -> Bool? { value(field, Scalar.boolean) }
    func mac(_ field: Field) -> MACAddress? { value(field, Scalar.macAddress) }

    /// A field's value without its origin, for what does not enter the report itself.
    func value<Value: ReportScalar>(_ field: Field, _ decoder: (String) -> Decoded<Value>) -> Value? {
        fields[field].flatMap { object.value($0, decoder) }
    }
    func reference(_ field: Field) -> String? { raw(field).flatMap { Reference.canonical($0) } }

    /// The raw text of the first place that has one, untranslated.
    func raw(_ field: Field) -> String? {
        guard let rule = fields[field] else { return nil }
        for place in rule.places {
            guard let spot = object.leaf(at: place), let raw = spot.raw else { continue }
            note(spot, rule)
            return raw
        }
        return rule.constant
    }

    /// Tells the trace of a leaf that is read as it stands.
    func note(_ spot: TreeObject.Spot, _ rule: FieldRule) {
        object.scope.trace?.note(rule: rule.source, field: rule.field, node: spot.node, path: spot.path, raw: spot.raw, .used)
    }

    /// When the source read the field.
    func timestampMs(_ field: Field) -> Int64? {
        for place in fields[field]?.places ?? [] {
            if let spot = object.leaf(at: place) { return object.scope.tree.timestampMs(spot.node).flatMap(TreeScope.moment) }
        }
        return nil
    }
}
