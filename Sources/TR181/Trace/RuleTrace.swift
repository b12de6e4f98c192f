public import DeviceReport

/// Notes what a normalisation reads and what comes of it, for people who write dialects. A lookup has none, and then nothing is noted.
public final class RuleTrace {
    /// Readings kept; a whole modem takes some ten thousand.
    static let maxReadings = 200_000

    /// What came of a leaf that a rule read.
    public enum Outcome: Sendable, Hashable {
        /// The value in the report, the scale that gave it, and how far it is trusted.
        case value(String, scale: String?, confidence: Confidence)
        case rejected(UnknownReason)
        /// Read as it stands, to tie things together.
        case used
    }

    /// One leaf read by one rule.
    public struct Reading: Sendable {
        /// Part of the report: `optical`, `wan` …
        public var section: String
        /// Where the rule stands, such as `tplink.yaml:27`; empty for what the engine itself reads of the standard.
        public var rule: String
        /// The rule's name of the value, or the leaf's where the engine reads it.
        public var field: String
        public var path: String
        public var raw: String
        public var outcome: Outcome
    }

    /// A table of the dialect that was looked for.
    public struct Table: Sendable {
        public var section: String
        public var rule: String
        public var paths: [String]
        public var rows: Int
        /// Fields it describes by leaves.
        public var fields: [Field]
    }

    /// A field of a table: where its leaves would stand, and whether there is one in any row.
    public struct Field: Sendable {
        public var name: String
        public var places: [String]
        public var isThere = false
    }

    private struct Key: Hashable {
        var rule: String
        var field: String
        var node: ParameterTree.Node
    }

    /// The part of the report that is being made.
    var section = ""
    /// Nodes whose text was asked for.
    private(set) var seen: Set<ParameterTree.Node> = []
    /// In the order in which the leaves were first read.
    public private(set) var readings: [Reading] = []
    public private(set) var tables: [Table] = []
    private var positions: [Key: Int] = [:]
    private var tablePositions: [String: Int] = [:]

    public init() {}

    func see(_ node: ParameterTree.Node) { seen.insert(node) }

    /// Notes a reading; of several by one rule of one leaf the one that says most is kept.
    func note(rule: String, field: String, node: ParameterTree.Node, path: @autoclosure () -> String, raw: String?, _ outcome: Outcome) {
        let key = Key(rule: rule, field: field, node: node)
        if let at = positions[key] {
            if readings[at].outcome.weight < outcome.weight { readings[at].outcome = outcome }
            return
        }
        guard readings.count < Self.maxReadings else { return }
        positions[key] = readings.count
        readings.append(Reading(section: section, rule: rule, field: field, path: path(), raw: raw ?? "", outcome: outcome))
    }

    func note<Value: ReportScalar>(rule: String, field: String, node: ParameterTree.Node, raw: String?, _ observed: Observed<Value>) {
        let outcome: Outcome
        if let value = observed.value {
            outcome = .value(Self.text(value), scale: observed.origin?.scale, confidence: observed.confidence ?? .measured)
        } else {
            outcome = .rejected(observed.reason ?? .notReported)
        }
        note(rule: rule, field: field, node: node, path: observed.origin?.path ?? "", raw: raw, outcome)
    }

    /// Notes the rows of a table. Every leaf that its rules name counts as read: one is passed over where a better one has a value.
    func note<Row: DialectField>(_ rules: TableRules<Row>, _ rows: [TreeObject]) {
        guard tablePositions[rules.source] == nil || !rows.isEmpty else { return }
        let at = tablePositions[rules.source] ?? tables.count
        if at == tables.count {
            tablePositions[rules.source] = at
            let fields = rules.leaves.map { Field(name: $0.key.rawValue, places: $0.value.places.map(\.description)) }
            tables.append(Table(section: section, rule: rules.source, paths: rules.paths, rows: 0, fields: fields.sorted { $0.name < $1.name }))
        }
        tables[at].rows = max(tables[at].rows, rows.count)
        for index in tables[at].fields.indices {
            guard let field = Row(rawValue: tables[at].fields[index].name), let rule = rules.leaves[field] else { continue }
            for place in rule.places {
                for row in rows where !row.leaves(at: place, limit: 1024).isEmpty { tables[at].fields[index].isThere = true }
            }
        }
    }

    private static func text(_ value: some ReportScalar) -> String {
        var json = JSONWriter()
        value.write(to: &json)
        let text = String(decoding: json.bytes, as: UTF8.self)
        return text.hasPrefix("\"") && text.hasSuffix("\"") && text.count > 1 ? String(text.dropFirst().dropLast()) : text
    }
}

extension RuleTrace.Outcome {
    fileprivate var weight: Int {
        switch self {
        case .value: 2
        case .rejected: 1
        case .used: 0
        }
    }
}
