public import DeviceReport

/// One rule that gave values, with an example.
public struct RuleFinding: ReportObject {
    public var section = ""
    /// File and line of its table; empty for what the engine reads of the standard by itself.
    public var rule = ""
    public var field = ""
    /// The leaf, with `{i}` for instances.
    public var leaf = ""
    /// How many leaves gave a value.
    public var count = 0
    public var example = ""
    public var raw = ""
    public var scale: String?
    public var confidence: Confidence?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("section", section, "Part of the report.")
        sink.required("rule", rule, "File and line of its table; empty for what the engine reads of the standard by itself.")
        sink.required("field", field, "What it reads.")
        sink.required("leaf", leaf, "Where, {i} for instances.")
        sink.required("count", count, "How many leaves gave a value.")
        sink.required("example", example, "The first value.")
        sink.required("raw", raw, "Its raw text.")
        sink.field("scale", scale, "How the text became the value; null where it is the value.")
        sink.field("confidence", confidence, "How far it is trusted; null for what only ties things together.")
    }

    /// By section in the order of the report, then in the order of reading. Leaves of one pattern are one finding.
    static func all(in trace: RuleTrace) -> [RuleFinding] {
        struct Key: Hashable {
            var rule: String
            var field: String
            var leaf: String
        }
        var out: [RuleFinding] = []
        var places: [Key: Int] = [:]
        for reading in trace.readings {
            let leaf = PathText.pattern(reading.path)
            var found = RuleFinding()
            switch reading.outcome {
            case .value(let text, let scale, let confidence):
                (found.example, found.scale, found.confidence) = (text, scale, confidence)
            case .used: found.example = reading.raw
            case .rejected: continue
            }
            let key = Key(rule: reading.rule, field: reading.field, leaf: leaf)
            if let at = places[key] {
                out[at].count += 1
                continue
            }
            places[key] = out.count
            (found.section, found.rule, found.field, found.leaf, found.raw, found.count) = (reading.section, reading.rule, reading.field, leaf, reading.raw, 1)
            out.append(found)
        }
        return out
    }
}
