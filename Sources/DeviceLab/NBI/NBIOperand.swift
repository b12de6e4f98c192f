/// What a key of a query is compared with.
enum NBIOperand: Sendable {
    case value(MongoValue)
    case operators([(String, NBIArgument)])
}
