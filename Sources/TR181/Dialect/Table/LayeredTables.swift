internal import Synchronization

/// Tables of which several may describe the same object: a vendor's says what it adds or corrects, the standard's the rest. What
/// comes first is believed first.
public final class LayeredTables<Field: DialectField>: Sendable {
    /// Where objects are looked for, and the tables that look there.
    struct Place: Sendable {
        let pattern: PathPattern
        let isSingle: Bool
        var layers: [Layer]
    }

    /// One of the tables, by position, and which of its paths it is.
    struct Layer: Sendable, Hashable {
        let table: Int
        let path: Int
    }

    public let tables: [TableRules<Field>]
    let places: [Place]
    /// Layers put together so far; there are no more kinds of objects than the dialect's tables make.
    private let known = Mutex<[[Layer]: LayeredRules<Field>]>([:])

    public init(_ tables: [TableRules<Field>]) {
        self.tables = tables
        var places: [Place] = []
        var positions: [String: Int] = [:]
        for (table, rules) in tables.enumerated() {
            for (path, text) in rules.paths.enumerated() {
                let key = rules.isSingle ? "=" + text : text
                if let position = positions[key] {
                    places[position].layers.append(Layer(table: table, path: path))
                } else {
                    positions[key] = places.count
                    places.append(Place(pattern: rules.patterns[path], isSingle: rules.isSingle, layers: [Layer(table: table, path: path)]))
                }
            }
        }
        self.places = places
    }

    /// The layers of one object as one.
    func rules(_ layers: [Layer]) -> LayeredRules<Field> {
        known.withLock { known in
            if let rules = known[layers] { return rules }
            let rules = LayeredRules(layers.map { tables[$0.table] }, paths: layers.map { tables[$0.table].paths[$0.path] })
            known[layers] = rules
            return rules
        }
    }

    static func read(_ yaml: YAMLObject?, _ key: String, scales: [String: DialectScale]) throws(DialectError) -> LayeredTables {
        LayeredTables(try TableRules.readAll(yaml, key, scales: scales))
    }
}
