/// The `sort` parameter.
struct NBISort: Sendable {
    private let keys: [(path: [String], ascending: Bool)]

    init(_ json: LabJSON, devices: Bool) throws(NBICrash) {
        guard json != .null else { throw NBICrash(cause: "sort is null") }
        var keys: [(path: [String], ascending: Bool)] = []
        for member in json.object?.members ?? [] {
            let direction = member.value.double
            guard direction == 1 || direction == -1 else { throw NBICrash(cause: "sort direction") }
            let isMeta = member.key.split(separator: ".", omittingEmptySubsequences: false).last?.hasPrefix("_") == true
            keys.append((MongoPath.segments(devices && !isMeta ? member.key + "._value" : member.key), direction == 1))
        }
        self.keys = keys
    }

    /// Sorted documents; equal ones keep their order.
    func apply(to documents: [LabObject]) -> [LabObject] {
        guard !keys.isEmpty else { return documents }
        let decorated = documents.enumerated().map { index, document in
            (index, document, keys.map { MongoPath.value(at: $0.path, in: document) ?? .null })
        }
        return decorated.sorted { left, right in
            for (position, key) in keys.enumerated() {
                let order = Self.order(left.2[position], right.2[position])
                if order != 0 { return (order < 0) == key.ascending }
            }
            return left.0 < right.0
        }.map(\.1)
    }

    private static func order(_ left: MongoValue, _ right: MongoValue) -> Int {
        left.rank == right.rank ? left.compared(to: right) ?? 0 : left.rank < right.rank ? -1 : 1
    }
}
