extension NBIQuery {
    /// An uncast value of a query.
    static func operand(_ value: LabJSON) -> NBIOperand {
        guard let object = value.object, object.members.contains(where: { $0.key.hasPrefix("$") }) else {
            return .value(MongoValue(value))
        }
        return .operators(object.members.map { ($0.key, .json($0.value)) })
    }

    static func field(_ path: [String], _ operand: NBIOperand) throws(NBICrash) -> MongoCondition {
        switch operand {
        case .value(.pattern(let pattern)): return .field(path: path, .pattern(pattern))
        case .value(let value): return .field(path: path, .equal(value))
        case .operators(let operators):
            var conditions: [MongoCondition] = []
            for (name, argument) in operators {
                guard let condition = try test(path, name, argument, beside: operators) else { continue }
                conditions.append(condition)
            }
            return conditions.count == 1 ? conditions[0] : .all(conditions)
        }
    }

    private static func test(
        _ path: [String], _ name: String, _ argument: NBIArgument, beside operators: [(String, NBIArgument)]
    ) throws(NBICrash) -> MongoCondition? {
        func scalar() throws(NBICrash) -> MongoValue {
            guard let value = argument.list.first else { throw NBICrash(cause: "\(name) without a value") }
            // $ne and the comparisons take no regular expression object.
            if case .pattern = value, name != "$eq" { throw NBICrash(cause: "regular expression under \(name)") }
            return value
        }
        switch name {
        case "$eq": return .field(path: path, .equal(try scalar()))
        case "$ne": return .not(.field(path: path, .equal(try scalar())))
        case "$gt": return .field(path: path, .greater(try scalar(), orEqual: false))
        case "$gte": return .field(path: path, .greater(try scalar(), orEqual: true))
        case "$lt": return .field(path: path, .less(try scalar(), orEqual: false))
        case "$lte": return .field(path: path, .less(try scalar(), orEqual: true))
        case "$in": return .field(path: path, .isIn(try list(name, argument)))
        case "$nin": return .not(.field(path: path, .isIn(try list(name, argument))))
        case "$exists":
            guard case .json(let value) = argument else { return nil }
            return .field(path: path, .exists(value != .bool(false) && value != .null && value.double != 0))
        case "$type":
            guard case .json(let value) = argument else { return nil }
            if case .number(let text) = value { return .field(path: path, .type(text)) }
            return .field(path: path, .type(value.text ?? ""))
        case "$regex":
            guard case .json(let value) = argument, let source = value.text else { throw NBICrash(cause: "$regex is not a string") }
            let options = operators.first { $0.0 == "$options" }.flatMap { $0.1.text } ?? ""
            return .field(path: path, .pattern(try MongoPattern(source, options: options)))
        case "$options":
            guard operators.contains(where: { $0.0 == "$regex" }) else { throw NBICrash(cause: "$options without $regex") }
            return nil
        case "$not":
            guard case .json(let value) = argument, value.object?.isEmpty == false else { throw NBICrash(cause: "$not of no operator") }
            return .not(try field(path, operand(value)))
        case "$size":
            guard case .json(let value) = argument, let count = value.double else { throw NBICrash(cause: "$size of no number") }
            return .field(path: path, .size(Int(exactly: count.rounded()) ?? -1))
        case "$all": return .field(path: path, .allOf(try list(name, argument)))
        case "$elemMatch":
            guard case .json(let value) = argument else { return nil }
            return .field(path: path, .element(try plain(value)))
        default: throw NBICrash(cause: "unknown operator \(name)")
        }
    }

    private static func list(_ name: String, _ argument: NBIArgument) throws(NBICrash) -> [MongoValue] {
        if case .json(let value) = argument, value.array == nil { throw NBICrash(cause: "\(name) of no list") }
        // Whatever was widened to a pattern became an operator object, and those may not stand in a list.
        for case .pattern in argument.list { throw NBICrash(cause: "regular expression under \(name)") }
        return argument.list
    }
}

extension NBIArgument {
    fileprivate var text: String? {
        if case .json(let value) = self { return value.text }
        return nil
    }
}
