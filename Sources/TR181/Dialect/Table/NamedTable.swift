/// One of several tables for the same kind of row, under the name by which a dialect that builds on another refers to it: what it
/// says there is laid over what its base says.
public struct NamedTable<Field: DialectField, Options: Sendable>: Sendable {
    public var name: String
    public var rules: TableRules<Field>
    /// What the dialect says of the table as a whole.
    public var options: Options

    /// The mappings below a key, by name; `order` lists the names that come first, best first, the others follow by name.
    /// - Parameter options: takes its own keys from a mapping and leaves the others.
    static func readAll(
        _ yaml: YAMLObject?, _ key: String, order: String, scales: [String: DialectScale], options: (YAMLObject) throws(DialectError) -> Options
    ) throws(DialectError) -> [NamedTable] {
        guard let yaml else { return [] }
        let wanted = try yaml.strings(order)
        guard let tables = try yaml.object(key) else {
            guard wanted.isEmpty else { throw yaml.wrong(order, "there is no \(key)") }
            return []
        }
        var names: [String] = []
        for name in wanted where !names.contains(name) {
            guard tables.keys.contains(name) else { throw yaml.wrong(order, "no table named \(name)") }
            names.append(name)
        }
        names += tables.keys.filter { !wanted.contains($0) }
        var out: [NamedTable] = []
        for name in names {
            guard let item = try tables.object(name) else { continue }
            let whole = try options(item)
            out.append(NamedTable(name: name, rules: try .read(item, scales: scales), options: whole))
        }
        try tables.finish()
        return out
    }
}
