internal import DeviceReport

/// Tables of a device in which each row is one thing of the report: where they lie, which rows count, and where each value stands.
public struct TableRules<Field: DialectField>: Sendable {
    /// Paths of the tables, with `{i}` where instances stand; the rows are the instances below. A path that ends in `{i}` or in an
    /// object without instances is one row itself when `single` is set.
    public var paths: [String]
    /// Where it stands, such as `tplink.yaml:27`; unlike that of any other table of a dialect.
    public var source = ""
    /// The object at the path is the row, not its instances.
    public var isSingle: Bool
    public var conditions: [RowCondition]
    public var leaves: [Field: LeafRule]
    /// Values that the dialect knows without a leaf.
    public var constants: [Field: String]

    public init(paths: [String]) {
        self.paths = paths
        isSingle = false
        conditions = []
        leaves = [:]
        constants = [:]
    }

    /// Keys: `path` (one or a list), `single`, `where`, `confidence`, `set`, and the fields.
    /// - Parameter single: whether the path is that of a row where the file does not say.
    static func read(_ yaml: YAMLObject, scales: [String: DialectScale], single: Bool = false) throws(DialectError) -> TableRules {
        var out = TableRules(paths: try yaml.strings("path"))
        out.source = yaml.source
        guard !out.paths.isEmpty, out.paths.allSatisfy({ !$0.isEmpty && !$0.contains("..") }) else { throw yaml.wrong("path", "a path is expected") }
        out.isSingle = try yaml.bool("single") ?? single
        for item in try yaml.objects("where") { out.conditions.append(try .read(item)) }
        let confidence = try yaml.word("confidence", as: Confidence.self)
        for field in Field.allCases {
            guard var rule = try LeafRule.read(yaml, field.rawValue, scales: scales) else { continue }
            let written = Array(rule.words.values) + rule.ranges.map(\.text) + [rule.otherwise].compactMap { $0 }
            if let word = written.sorted().first(where: { !field.accepts($0) }) { throw yaml.wrong(field.rawValue, "unknown word \(word)") }
            rule.confidence = rule.confidence ?? confidence
            out.leaves[field] = rule
        }
        if let constants = try yaml.object("set") {
            for field in Field.allCases {
                guard let text = try constants.string(field.rawValue) else { continue }
                guard field.accepts(text) else { throw constants.wrong(field.rawValue, "unknown word \(text)") }
                out.constants[field] = text
            }
            try constants.finish()
        }
        try yaml.finish()
        return out
    }

    /// Every mapping of a list.
    static func readAll(_ yaml: YAMLObject?, _ key: String, scales: [String: DialectScale], single: Bool = false) throws(DialectError) -> [TableRules] {
        var out: [TableRules] = []
        for item in try yaml?.objects(key) ?? [] { out.append(try .read(item, scales: scales, single: single)) }
        return out
    }
}
