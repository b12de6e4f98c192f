/// Tables of interfaces and how they stand on each other.
public struct InterfaceRules: Sendable {
    /// Which objects the rows of a table stand on, where no leaf says it.
    public struct Standing: Sendable, Hashable {
        /// Segments of the table's path.
        var path: [String]
        /// Places as seen from the row; `#` is the object climbed to, a last `{i}` all instances.
        public var below: [LeafPlace]

        func fits(_ row: String) -> Bool {
            let parts = row.split(separator: ".")
            guard parts.count == path.count || parts.count == path.count + 1 else { return false }
            return zip(path, parts).allSatisfy { $0 == "{i}" ? $1.utf8.allSatisfy { (48...57).contains($0) } : $0 == $1 }
        }
    }

    /// A vendor's tables come before the standard's; what several say of one object is laid over each other.
    public var tables: [TableRules<InterfaceField>]
    public var standing: [Standing]
    /// How many bits the counters have before they begin again; nil when that is not known.
    public var counterBits: Int?
    /// Labels of Ethernet interfaces that are no sockets, such as a switch's own port.
    public var notSockets: [String]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> InterfaceRules {
        var tables: [TableRules<InterfaceField>] = []
        var standing: [Standing] = []
        for item in try yaml?.objects("tables") ?? [] {
            var below: [LeafPlace] = []
            for text in try item.strings("below") {
                guard let place = LeafPlace(text) else { throw item.wrong("below", "'\(text)' is no place") }
                below.append(place)
            }
            let rules = try TableRules<InterfaceField>.read(item, scales: scales)
            if !below.isEmpty { standing += rules.paths.map { Standing(path: $0.split(separator: ".").map(String.init), below: below) } }
            tables.append(rules)
        }
        let rules = InterfaceRules(
            tables: tables, standing: standing, counterBits: try yaml?.number("counter_bits").flatMap { Int(exactly: $0) },
            notSockets: try yaml?.strings("not_sockets") ?? [])
        try yaml?.finish()
        return rules
    }
}
