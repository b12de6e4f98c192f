/// One operator of a query with its operand.
indirect enum MongoTest: Sendable {
    case equal(MongoValue)
    case greater(MongoValue, orEqual: Bool)
    case less(MongoValue, orEqual: Bool)
    case isIn([MongoValue])
    case exists(Bool)
    case type(String)
    case pattern(MongoPattern)
    case size(Int)
    case allOf([MongoValue])
    case element(MongoCondition)

    /// Whether a stored value passes; `nil` stands for a missing one.
    func matches(_ value: MongoValue?) -> Bool {
        if passes(value) { return true }
        // An array passes where one of its elements does.
        guard case .array(let elements) = value else { return false }
        switch self {
        case .exists, .size, .type, .allOf, .element: return false
        default: return elements.contains { passes($0) }
        }
    }

    private func passes(_ value: MongoValue?) -> Bool {
        switch self {
        case .equal(let operand): return Self.equal(value, operand)
        case .greater(let operand, let orEqual):
            guard let order = value?.compared(to: operand) else { return false }
            return order > 0 || orEqual && order == 0
        case .less(let operand, let orEqual):
            guard let order = value?.compared(to: operand) else { return false }
            return order < 0 || orEqual && order == 0
        case .isIn(let operands): return operands.contains { Self.equal(value, $0) }
        case .exists(let wanted): return (value != nil) == wanted
        case .type(let name): return value.map { Self.typeNames($0).contains(name) } ?? false
        case .pattern(let pattern):
            if case .string(let text) = value { return pattern.matches(text) }
            return false
        case .size(let count):
            if case .array(let elements) = value { return elements.count == count }
            return false
        case .allOf(let operands):
            guard case .array(let elements) = value else { return false }
            return operands.allSatisfy { operand in elements.contains { Self.equal($0, operand) } }
        case .element(let condition):
            guard case .array(let elements) = value else { return false }
            return elements.contains { if case .object(let object) = $0 { condition.matches(object) } else { false } }
        }
    }

    private static func equal(_ value: MongoValue?, _ operand: MongoValue) -> Bool {
        if case .pattern(let pattern) = operand {
            if case .string(let text) = value { return pattern.matches(text) }
            return false
        }
        guard let value else {
            if case .null = operand { return true }
            return false
        }
        return value.compared(to: operand) == 0
    }

    private static func typeNames(_ value: MongoValue) -> [String] {
        switch value {
        case .null: ["null", "10"]
        case .number: ["number", "double", "int", "1", "16"]
        case .string: ["string", "2"]
        case .object: ["object", "3"]
        case .array: ["array", "4"]
        case .bool: ["bool", "8"]
        case .date: ["date", "9"]
        case .pattern: ["regex", "11"]
        }
    }
}
