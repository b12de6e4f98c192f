public import DeviceReport

/// Texts of one rule that were not taken for values, and why.
public struct RejectedLeaf: ReportObject {
    public var section = ""
    public var rule = ""
    public var field = ""
    /// The leaf, with `{i}` for instances.
    public var leaf = ""
    public var reason = UnknownReason.notReported
    public var count = 0
    /// Up to three of the texts, without repetition.
    public var examples: [String] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("section", section, "Part of the report.")
        sink.required("rule", rule, "File and line of its table; empty for what the engine reads of the standard by itself.")
        sink.required("field", field, "What it reads.")
        sink.required("leaf", leaf, "Where, {i} for instances.")
        sink.required("reason", reason, "Why it is no value.")
        sink.required("count", count, "How many leaves.")
        sink.list("examples", examples, "Up to three of the texts.")
    }

    static func all(in trace: RuleTrace) -> [RejectedLeaf] {
        struct Key: Hashable {
            var rule: String
            var field: String
            var leaf: String
            var reason: UnknownReason
        }
        var out: [RejectedLeaf] = []
        var places: [Key: Int] = [:]
        for reading in trace.readings {
            guard case .rejected(let reason) = reading.outcome else { continue }
            let leaf = PathText.pattern(reading.path)
            let key = Key(rule: reading.rule, field: reading.field, leaf: leaf, reason: reason)
            let at = places[key] ?? out.count
            if at == out.count {
                places[key] = at
                var found = RejectedLeaf()
                (found.section, found.rule, found.field, found.leaf, found.reason) = (reading.section, reading.rule, reading.field, leaf, reason)
                out.append(found)
            }
            out[at].count += 1
            if out[at].examples.count < 3, !out[at].examples.contains(reading.raw) { out[at].examples.append(reading.raw) }
        }
        return out
    }
}
