/// Where a leaf lies, seen from the row it belongs to.
public struct LeafPlace: Sendable, Hashable, CustomStringConvertible {
    /// How many objects to climb before going down.
    public var up: Int
    /// Names from there down; `{i}` is the first instance in which the rest has a value. Empty for the instance number of the object
    /// climbed to.
    public var down: [String]
    /// `down` where no instance is to be looked for; nil where one is, and for the instance number.
    let direct: Direct?

    /// A way down by names alone. A class, since it is handed on for every value that is read.
    final class Direct: Sendable, Hashable {
        let names: [RuleName]
        let path: String

        init(_ names: [String]) {
            self.names = names.map(RuleName.init)
            path = names.joined(separator: ".")
        }

        static func == (a: Direct, b: Direct) -> Bool { a.names == b.names }
        func hash(into hasher: inout Hasher) { hasher.combine(names) }
    }

    /// As a dialect writes it.
    public var description: String {
        (Array(repeating: "^", count: up) + (down.isEmpty ? ["#"] : down)).joined(separator: ".")
    }

    /// `Name`, `Sub.Name`, `Table.{i}.Name`, `^.Name` in the table, `^.^.Name` in the object around it, `#` for the row's own instance
    /// number and `^.^.#` for that of the object around its table. Nil for anything else.
    init?(_ text: String) {
        var parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        up = parts.prefix { $0 == "^" }.count
        parts.removeFirst(up)
        if parts == ["#"] { parts = [] } else if parts.isEmpty { return nil }
        guard !parts.contains(where: { $0.isEmpty || $0 == "^" || $0 == "#" }), up <= 16 else { return nil }
        down = parts
        direct = parts.isEmpty || parts.contains("{i}") ? nil : Direct(parts)
    }
}
