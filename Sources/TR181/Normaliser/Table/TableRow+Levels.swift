import DeviceReport

import struct Foundation.Date

extension TableRow {
    /// A radio level in dBm by the rule's zero, scale and window. A negative number is dBm already, whatever the scale: a defect of
    /// some vendors.
    func level(_ field: Field) -> Observed<Double> {
        observe(field) { level($0, field) }
    }

    /// The same without its origin.
    func levelValue(_ field: Field) -> Double? { value(field) { level($0, field) } }

    private func level(_ text: String, _ field: Field) -> Decoded<Double> {
        Scalar.decimal(text).flatMap { raw in
            if raw < 0 { return Signal.level(raw) }
            return (fields[field]?.rule?.number(text) ?? .value(raw)).flatMap(Signal.level)
        }
    }

    /// A date and time of the device's clock.
    func date(_ field: Field) -> Observed<Date> { observe(field, Scalar.dateTime) }

    /// All texts of a field: where its place holds `{i}` those of every instance, comma lists taken apart.
    func list(_ field: Field) -> [String] {
        guard let rule = fields[field] else { return [] }
        var out: [String] = []
        for place in rule.places {
            for spot in object.leaves(at: place, limit: 64) {
                note(spot, rule)
                guard let raw = spot.raw, raw.utf8.count <= TreeScope.maxTextBytes, let text = rule.translated(raw) else { continue }
                out += Scalar.list(text)
            }
            if !out.isEmpty { return out }
        }
        return out
    }
}

extension TableRules {
    /// Whether the dialect says where a field stands, or what it is.
    func tells(_ field: Field) -> Bool { fields[field] != nil }
}
