import Foundation

/// What the NBI makes of values on some keys of `tasks` and `faults`.
enum NBICast: Sendable {
    case objectID, date, number

    private static let operators: Set<String> = ["$in", "$nin", "$eq", "$gt", "$gte", "$lt", "$lte", "$ne"]

    func apply(to value: LabJSON) throws(NBICrash) -> NBIOperand {
        guard let object = value.object else { return .value(try cast(value)) }
        var arguments: [(String, NBIArgument)] = []
        for member in object.members {
            if Self.operators.contains(member.key) {
                let elements = member.value.array ?? [member.value]
                arguments.append((member.key, .values(try elements.map(cast))))
            } else if member.key == "$exists" || member.key == "$type" {
                arguments.append((member.key, .json(member.value)))
            } else {
                throw NBICrash(cause: "operator \(member.key) on a cast key")
            }
        }
        return .operators(arguments)
    }

    private func cast(_ value: LabJSON) throws(NBICrash) -> MongoValue {
        switch self {
        case .objectID:
            guard let text = value.text, NBIObjectID.isValid(text) else { throw NBICrash(cause: "not an object id") }
            return .string(text.lowercased())
        case .date:
            if let milliseconds = value.double { return .date(Date(timeIntervalSince1970: milliseconds / 1_000)) }
            return value.text.flatMap(ISODate.date).map { .date($0) } ?? .null
        case .number:
            if let number = value.double ?? value.text.flatMap(NBIText.number) { return .number(number) }
            return .number(.nan)
        }
    }
}
