public import DeviceReport

/// A rule that found nothing: no such object, or no such leaf in any of its rows.
public struct SilentRule: ReportObject {
    public var section = ""
    public var rule = ""
    /// Objects it looks for.
    public var objects: [String] = []
    /// Rows it found.
    public var rows = 0
    /// Fields without a leaf, and where those would stand; empty where there is no row at all.
    public var fields: [String] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("section", section, "Part of the report.")
        sink.required("rule", rule, "File and line of the table.")
        sink.list("objects", objects, "Objects it looks for.")
        sink.required("rows", rows, "Rows it found.")
        sink.list("fields", fields, "Fields without a leaf, and where those would stand; empty where there is no row at all.")
    }

    static func all(in trace: RuleTrace) -> [SilentRule] {
        trace.tables.compactMap { table in
            var out = SilentRule()
            (out.section, out.rule, out.objects, out.rows) = (table.section, table.rule, table.paths, table.rows)
            if table.rows > 0 {
                out.fields = table.fields.filter { !$0.isThere }.map { "\($0.name): \($0.places.joined(separator: ", "))" }
                if out.fields.isEmpty { return nil }
            }
            return out
        }
    }
}
