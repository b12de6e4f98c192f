public import DeviceReport

/// Tables of interfaces, and the vendor's names for what the standard has no leaf for.
public struct InterfaceRules: Sendable {
    /// A table of interfaces. The path may hold `{i}` before its own instances.
    public struct Table: Sendable {
        public var path: String
        public var kind: InterfaceKind
    }

    public var tables: [Table]
    /// Leaves that hold the name, best first.
    public var names: [String]
    /// Leaves that hold the speed of the link in Mbit/s, best first.
    public var speeds: [String]
    /// Leaves that hold the duplex of the link, best first.
    public var duplexes: [String]
    /// Labels of Ethernet interfaces that are no sockets, such as a switch's own port.
    public var notSockets: [String]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> InterfaceRules {
        var tables: [Table] = []
        for item in try yaml?.objects("tables") ?? [] {
            guard let kind = try item.word("kind", as: InterfaceKind.self) else { throw item.wrong("kind", "is missing") }
            tables.append(Table(path: try item.required("path"), kind: kind))
            try item.finish()
        }
        let rules = InterfaceRules(
            tables: tables, names: try yaml?.strings("names") ?? [], speeds: try yaml?.strings("speeds") ?? [],
            duplexes: try yaml?.strings("duplexes") ?? [], notSockets: try yaml?.strings("not_sockets") ?? [])
        try yaml?.finish()
        return rules
    }
}
