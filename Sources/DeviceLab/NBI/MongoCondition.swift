/// A compiled query.
indirect enum MongoCondition: Sendable {
    case all([MongoCondition])
    case any([MongoCondition])
    case none([MongoCondition])
    case not(MongoCondition)
    /// The value at a dotted path against one operator.
    case field(path: [String], MongoTest)

    func matches(_ document: LabObject) -> Bool {
        switch self {
        case .all(let conditions): conditions.allSatisfy { $0.matches(document) }
        case .any(let conditions): conditions.contains { $0.matches(document) }
        case .none(let conditions): !conditions.contains { $0.matches(document) }
        case .not(let condition): !condition.matches(document)
        case .field(let path, let test): test.matches(MongoPath.value(at: path, in: document))
        }
    }

    /// Every equality this condition demands of `path`, wherever it stands: enough to tell which device is meant.
    func equalities(on path: [String]) -> [String] {
        switch self {
        case .all(let conditions), .any(let conditions): return conditions.flatMap { $0.equalities(on: path) }
        case .none, .not: return []
        case .field(let own, let test):
            guard own == path else { return [] }
            switch test {
            case .equal(.string(let text)): return [text]
            case .isIn(let values): return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
            default: return []
            }
        }
    }
}
