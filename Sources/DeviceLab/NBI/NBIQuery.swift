import Foundation

/// Compiles the `query` parameter as the NBI understands it: strings are widened, keys of parameters get `._value`.
enum NBIQuery {
    private static let widened: Set<String> = ["$eq", "$gt", "$gte", "$in", "$lt", "$lte", "$ne", "$nin"]

    /// The condition of a query on `devices`.
    static func devices(_ query: LabJSON) throws(NBICrash) -> MongoCondition {
        var conditions: [(key: String, condition: MongoCondition)] = []
        var conjunction: [MongoCondition]?
        for (key, value) in try entries(query) {
            if key.hasPrefix("$") {
                let list = try logical(key, value, devices)
                if case .all(let members) = list, key == "$and" {
                    // An explicit $and takes the place of what was widened before it.
                    conjunction = members
                } else {
                    conditions.append((key, list))
                }
                continue
            }
            let path = key.split(separator: ".", omittingEmptySubsequences: false).last?.hasPrefix("_") == true ? key : key + "._value"
            let alternatives = try expand(value)
            let tests = try alternatives.map { alternative throws(NBICrash) in
                try field(MongoPath.segments(path), alternative)
            }
            guard tests.count > 1 else {
                conditions.append(contentsOf: tests.map { (path, $0) })
                continue
            }
            let isNegative = [value["$ne"], value["$not"]].contains { $0 != nil && $0 != .null }
            if isNegative, (value.object?.members.count ?? 0) > 1 { throw NBICrash(cause: "$ne or $not beside other operators") }
            conjunction = (conjunction ?? []) + (isNegative ? tests : [.any(tests)])
        }
        return .all(conditions.map(\.condition) + (conjunction ?? []))
    }

    /// The condition of a query on another collection; values of `casts` keys are cast, and those keys know few operators.
    static func plain(_ query: LabJSON, casts: [String: NBICast] = [:]) throws(NBICrash) -> MongoCondition {
        var conditions: [MongoCondition] = []
        for (key, value) in try entries(query) {
            if key.hasPrefix("$") {
                conditions.append(try logical(key, value) { element throws(NBICrash) in try plain(element, casts: casts) })
                continue
            }
            let operand = try casts[key].map { cast throws(NBICrash) in try cast.apply(to: value) } ?? operand(value)
            conditions.append(try field(MongoPath.segments(key), operand))
        }
        return .all(conditions)
    }

    /// Members of an object, characters of a string, nothing of a number: what `Object.entries` gives.
    private static func entries(_ query: LabJSON) throws(NBICrash) -> [(String, LabJSON)] {
        switch query {
        case .null: throw NBICrash(cause: "query is null")
        case .bool, .number: return []
        case .string(let text): return text.enumerated().map { (String($0.offset), .string(String($0.element))) }
        case .array(let elements): return elements.enumerated().map { (String($0.offset), $0.element) }
        case .object(let object): return object.members.map { ($0.key, $0.value) }
        }
    }

    private static func logical(
        _ key: String, _ value: LabJSON, _ compile: (LabJSON) throws(NBICrash) -> MongoCondition
    ) throws(NBICrash) -> MongoCondition {
        guard let elements = value.array else { throw NBICrash(cause: "\(key) is not a list") }
        let conditions = try elements.map(compile)
        guard !conditions.isEmpty else { throw NBICrash(cause: "\(key) is an empty list") }
        switch key {
        case "$and": return .all(conditions)
        case "$or": return .any(conditions)
        case "$nor": return .none(conditions)
        default: throw NBICrash(cause: "unknown operator \(key)")
        }
    }

    /// The alternatives that a value stands for, one where nothing is widened.
    private static func expand(_ value: LabJSON) throws(NBICrash) -> [NBIOperand] {
        guard case .object(let object) = value else {
            if case .array(let elements) = value {
                return [.value(.array(Array(try elements.map(widen).joined())))]
            }
            return try widen(value).map { .value($0) }
        }
        guard object.members.contains(where: { $0.key.hasPrefix("$") }) else { return [.value(.object(object))] }
        var alternatives: [[(String, NBIArgument)]] = [[]]
        for member in object.members {
            let arguments: [NBIArgument]
            if widened.contains(member.key) {
                if case .array(let elements) = member.value {
                    arguments = [.values(Array(try elements.map(widen).joined()))]
                } else {
                    arguments = try widen(member.value).map { .values([$0]) }
                }
            } else {
                arguments = [.json(member.value)]
            }
            alternatives = alternatives.flatMap { prefix in arguments.map { prefix + [(member.key, $0)] } }
            guard alternatives.count <= 256 else { throw NBICrash(cause: "too many alternatives") }
        }
        return alternatives.map { .operators($0) }
    }

    /// The alternatives of one scalar.
    static func widen(_ value: LabJSON) throws(NBICrash) -> [MongoValue] {
        guard case .string(let text) = value else { return [MongoValue(value)] }
        var values: [MongoValue] = [.string(text)]
        if let (source, flags) = NBIText.slashed(text) { values.append(.pattern(try MongoPattern(source, options: flags))) }
        if let number = NBIText.number(text) { values.append(.number(number)) }
        if let date = ISODate.date(text), date.timeIntervalSince1970 >= 441_763_200 { values.append(.date(date)) }
        if let source = NBIText.wildcard(text) { values.append(.pattern(try MongoPattern(source))) }
        return values
    }
}
