/// Follows data types through those they build on, to their base types.
enum DataTypeResolver {
    /// - Throws: a data type that builds on one that is not there, or on itself.
    static func resolve(_ types: [String: DataModelSyntax]) throws(DataModelError) -> [String: DataModelSyntax] {
        var resolved: [String: DataModelSyntax] = [:]
        for name in types.keys.sorted() {
            var chain: [String] = []
            var next: String? = name
            while let current = next, resolved[current] == nil {
                guard let type = types[current] else { throw DataModelError(.notFull, "the data type \(clip(current)) is not in the file") }
                guard chain.count <= types.count else { throw DataModelError(.unexpectedShape, "the data type \(clip(current)) builds on itself") }
                chain.append(current)
                next = type.named
            }
            for current in chain.reversed() {
                guard let type = types[current] else { continue }
                resolved[current] = type.named.flatMap { resolved[$0] }.map { type.over($0) } ?? type
            }
        }
        return resolved
    }
}
