internal import DeviceReport

/// Tables of a device in which each row is one thing of the report: where they lie, which rows count, and where each value stands.
public struct TableRules<Field: DialectField>: Sendable {
    /// Paths of the tables, with `{i}` where instances stand; the rows are the instances below. A path that ends in `{i}` or in an
    /// object without instances is one row itself when `single` is set.
    public let paths: [String]
    /// Where it stands, such as `tplink.yaml:27`; unlike that of any other table of a dialect.
    public let source: String
    /// The object at the path is the row, not its instances.
    public var isSingle: Bool
    public var conditions: [RowCondition]
    public private(set) var leaves: [Field: LeafRule]
    /// Values that the dialect knows without a leaf.
    public private(set) var constants: [Field: String]
    /// Both, as they are asked for.
    private(set) var fields = FieldTable<Field, FieldRule>()
    /// The paths as they are looked for.
    let patterns: [PathPattern]

    public init(paths: [String], leaves: [Field: LeafRule] = [:], constants: [Field: String] = [:], source: String = "") {
        self.paths = paths
        self.source = source
        self.leaves = leaves
        self.constants = constants
        isSingle = false
        conditions = []
        patterns = paths.map(PathPattern.init)
        settle()
    }

    private mutating func settle() {
        var rules: [Field: FieldRule] = [:]
        for field in Set(leaves.keys).union(constants.keys) {
            rules[field] = FieldRule(rule: leaves[field], constant: constants[field], source: source, field: field.rawValue)
        }
        fields = FieldTable(rules)
    }

    /// The same at other paths.
    func at(_ paths: [String]) -> TableRules {
        var out = TableRules(paths: paths, leaves: leaves, constants: constants, source: source)
        out.isSingle = isSingle
        out.conditions = conditions
        return out
    }

    /// Changes what the table says of each field.
    mutating func change(_ change: (Field, inout LeafRule) -> Void) {
        for (field, rule) in leaves {
            var rule = rule
            change(field, &rule)
            leaves[field] = rule
        }
        settle()
    }

    /// Keys: `path` (one or a list), `single`, `where`, `confidence`, `set`, and the fields.
    /// - Parameter single: whether the path is that of a row where the file does not say.
    static func read(_ yaml: YAMLObject, scales: [String: DialectScale], single: Bool = false) throws(DialectError) -> TableRules {
        let paths = try yaml.strings("path")
        guard !paths.isEmpty, paths.allSatisfy({ !$0.isEmpty && !$0.contains("..") }) else { throw yaml.wrong("path", "a path is expected") }
        let isSingle = try yaml.bool("single") ?? single
        var conditions: [RowCondition] = []
        for item in try yaml.objects("where") { conditions.append(try .read(item)) }
        var leaves: [Field: LeafRule] = [:]
        var known: [Field: String] = [:]
        let confidence = try yaml.word("confidence", as: Confidence.self)
        for field in Field.allCases {
            guard var rule = try LeafRule.read(yaml, field.rawValue, scales: scales) else { continue }
            let written = Array(rule.words.values) + rule.ranges.map(\.text) + [rule.otherwise].compactMap { $0 }
            if let word = written.sorted().first(where: { !field.accepts($0) }) { throw yaml.wrong(field.rawValue, "unknown word \(word)") }
            rule.confidence = rule.confidence ?? confidence
            leaves[field] = rule
        }
        if let constants = try yaml.object("set") {
            for field in Field.allCases {
                guard let text = try constants.string(field.rawValue) else { continue }
                guard field.accepts(text) else { throw constants.wrong(field.rawValue, "unknown word \(text)") }
                known[field] = text
            }
            try constants.finish()
        }
        try yaml.finish()
        var out = TableRules(paths: paths, leaves: leaves, constants: known, source: yaml.source)
        out.isSingle = isSingle
        out.conditions = conditions
        return out
    }

    /// Every mapping of a list.
    static func readAll(_ yaml: YAMLObject?, _ key: String, scales: [String: DialectScale], single: Bool = false) throws(DialectError) -> [TableRules] {
        var out: [TableRules] = []
        for item in try yaml?.objects(key) ?? [] { out.append(try .read(item, scales: scales, single: single)) }
        return out
    }
}
