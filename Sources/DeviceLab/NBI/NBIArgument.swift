/// What follows an operator.
enum NBIArgument: Sendable {
    /// Values after casting; more than one, or from a list, for `$in` and `$nin`.
    case values([MongoValue])
    case json(LabJSON)

    /// The values of the argument, a list counting as its elements.
    var list: [MongoValue] {
        switch self {
        case .values(let values): values
        case .json(.array(let elements)): elements.map { MongoValue($0) }
        case .json(let value): [MongoValue(value)]
        }
    }
}
