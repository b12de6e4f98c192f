/// Tables of interfaces and how they stand on each other.
public struct InterfaceRules: Sendable {
    /// A vendor's tables come before the standard's; what several say of one object is laid over each other.
    public let tables: LayeredTables<InterfaceField>
    /// What the tables say of interfaces of any kind.
    let plain: LayeredRules<InterfaceField>
    /// By the path of a table, the objects its rows stand on where no leaf says it: places as seen from a row; `#` is the object
    /// climbed to, a last `{i}` all instances.
    public var standing: [String: [LeafPlace]]
    /// How many bits the counters have before they begin again; nil when that is not known.
    public var counterBits: Int?
    /// Labels of Ethernet interfaces that are no sockets, such as a switch's own port.
    public var notSockets: [String]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> InterfaceRules {
        var tables: [TableRules<InterfaceField>] = []
        var standing: [String: [LeafPlace]] = [:]
        for item in try yaml?.objects("tables") ?? [] {
            var below: [LeafPlace] = []
            for text in try item.strings("below") {
                guard let place = LeafPlace(text) else { throw item.wrong("below", "'\(text)' is no place") }
                below.append(place)
            }
            let rules = try TableRules<InterfaceField>.read(item, scales: scales)
            for path in rules.paths where !below.isEmpty { standing[path, default: []] += below }
            tables.append(rules)
        }
        let rules = InterfaceRules(
            tables: LayeredTables(tables),
            plain: LayeredRules(tables.filter { $0.leaves[.kind] == nil && $0.constants[.kind] == nil && $0.conditions.isEmpty }, paths: []),
            standing: standing, counterBits: try yaml?.number("counter_bits").flatMap { Int(exactly: $0) },
            notSockets: try yaml?.strings("not_sockets") ?? [])
        try yaml?.finish()
        return rules
    }
}
