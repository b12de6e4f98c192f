/// Documents of very many parameters, in the shapes that cost most.
public enum FuzzLarge: String, Sendable, CaseIterable {
    /// A table with ten parameters a row.
    case table
    /// Parameters that are all siblings.
    case siblings
    /// One name over and over.
    case repeated
    /// Each parameter at the end of a path of its own, of sixty objects.
    case deep

    /// The document; of the bridge there are tables alone, whatever the shape. Parameters end in `L` and the number.
    public func document(_ format: FuzzFormat, parameters count: Int) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(count * 48)
        func add(_ text: String) { out.append(contentsOf: text.utf8) }
        switch format {
        case .nbi, .door:
            add("{\"_id\":\"a\",\"Device\":{\"T\":{\"_object\":true")
            for row in rows(count) {
                add(",\"\(row.object)\":{")
                if self == .deep { for _ in 0..<Self.levels { add("\"a\":{") } }
                add(row.names.map { "\"\($0)\":{\"_value\":1}" }.joined(separator: ","))
                if self == .deep { out.append(contentsOf: repeatElement(UInt8(ascii: "}"), count: Self.levels)) }
                add("}")
            }
            add("}}}")
        case .csv:
            add("Parameter,Object,Value\n")
            for row in rows(count) { for name in row.names { add("Device.T.\(path(row.object)).\(name),false,1\n") } }
        case .cwmp:
            add("<GetParameterValuesResponse><ParameterList>")
            for row in rows(count) { for name in row.names { add("<P><Name>Device.T.\(path(row.object)).\(name)</Name><Value>1</Value></P>") } }
            add("</ParameterList></GetParameterValuesResponse>")
        case .ambiorix:
            add("[{\"path\":\"Device.T.\",\"parameters\":{}}")
            for row in rows(count) {
                add(",{\"path\":\"Device.T.\(path(row.object)).\",\"parameters\":{" + row.names.map { "\"\($0)\":1" }.joined(separator: ",") + "}}")
            }
            add("]")
        case .bridge:
            add("{\"objects\":{\"hosts\":{\"ok\":true,\"rows\":[")
            for row in Self.table.rows(count) {
                add(row.object == "1" ? "{" : ",{")
                add(row.names.map { "\"\($0)\":1" }.joined(separator: ",") + ",\"stack\":\"\(row.object)\"}")
            }
            add("]}}}")
        }
        return out
    }

    /// How many parameters the tree has.
    public func parameters(_ format: FuzzFormat, of count: Int) -> Int {
        // The NBI's reader keeps the repetitions, of which the first is found; in the other trees the last one counts.
        self == .repeated && ![.nbi, .door, .bridge].contains(format) ? 1 : count
    }

    private static let levels = 60

    private func path(_ object: String) -> String { self == .deep ? object + String(repeating: ".a", count: Self.levels) : object }

    private func rows(_ count: Int) -> [(object: String, names: [String])] {
        switch self {
        case .table: (0..<(count / 10)).map { row in (String(row + 1), (0..<10).map { "L\($0)" }) }
        case .siblings: [("1", (0..<count).map { "L\($0)" })]
        case .repeated: [("1", (0..<count).map { _ in "L" })]
        case .deep: (0..<count).map { (String($0 + 1), ["L"]) }
        }
    }
}
