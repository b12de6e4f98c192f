import DeviceReport

extension TreeObject {
    /// A value of the report by the leaves that a rule names, in their order; where none of them is there, what the dialect knows
    /// without one. A decoder may have taken another scale than the rule's first; its value is inferred then.
    func observe<Value: ReportScalar>(
        _ field: FieldRule, scale: String? = nil, confidence: Confidence = .measured,
        guessing decoder: (String) -> (value: Decoded<Value>, guess: String?)
    ) -> Observed<Value> {
        guard let rule = field.rule else { return observe(constant: field.constant) { decoder($0).value } }
        var missing: Observed<Value> = .notReported
        for place in rule.places {
            guard let spot = leaf(at: place) else { continue }
            var origin = scope.origin(
                path: spot.object.path, leaf: spot.leaf, raw: spot.raw ?? "", node: spot.node, scale: scale ?? rule.scale?.name,
                confidence: rule.confidence ?? confidence)
            var found: Decoded<Value> = .unknown(.notFetched)
            if let raw = spot.raw {
                var guess: String?
                let decoded = field.translated(raw).map { text in
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
            scope.trace?.note(rule: field.source, field: field.field, node: spot.node, raw: spot.raw, seen)
            if seen.value != nil { return seen }
            missing = missing.or(seen)
        }
        return missing.origin == nil ? observe(constant: field.constant) { decoder($0).value } : missing
    }

    /// The value alone, for what does not enter the report itself; its origin is made only for a trace.
    func value<Value: ReportScalar>(_ field: FieldRule, _ decoder: (String) -> Decoded<Value>) -> Value? {
        guard scope.trace == nil, let rule = field.rule else { return observe(field, guessing: { (decoder($0), nil) }).value }
        var isThere = false
        for place in rule.places {
            guard let spot = leaf(at: place) else { continue }
            isThere = true
            if let raw = spot.raw, let text = field.translated(raw), let value = scope.decode(text, decoder).value { return value }
        }
        return isThere ? nil : field.constant.flatMap { decoder($0).value }
    }

    /// What a dialect knows without a leaf is not measured.
    private func observe<Value: ReportScalar>(constant: String?, _ decoder: (String) -> Decoded<Value>) -> Observed<Value> {
        guard let constant, let value = decoder(constant).value else { return .notReported }
        return Observed(value, scope.origin(path: path, raw: constant, node: node, scale: "dialect", confidence: .derived))
    }
}
