/// One search for a device: any of its conditions may hold. It has at least one.
struct NBISearch: Sendable, Hashable {
    let conditions: [NBICondition]

    init?(anyOf conditions: [NBICondition]) {
        guard !conditions.isEmpty, conditions.count <= 32 else { return nil }
        self.conditions = conditions
    }

    /// The `query` parameter before URL-encoding. One `$or` list alone: a widened value beside an `$and` loses its condition.
    var json: String {
        if conditions.count == 1, let only = conditions.first { return only.json }
        return "{\"$or\":[\(conditions.map(\.json).joined(separator: ","))]}"
    }
}
