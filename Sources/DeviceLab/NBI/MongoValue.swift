import Foundation

/// A value as the database compares it.
indirect enum MongoValue: Sendable {
    case null
    case number(Double)
    case string(String)
    case object(LabObject)
    case array([MongoValue])
    case bool(Bool)
    case date(Date)
    case pattern(MongoPattern)

    /// A literal of a query or a stored value without a date's type.
    init(_ json: LabJSON) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number: self = .number(json.double ?? .nan)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map { MongoValue($0) })
        case .object(let object): self = .object(object)
        }
    }

    /// Rank of the type in the database's sort order.
    var rank: Int {
        switch self {
        case .null: 1
        case .number: 2
        case .string: 3
        case .object: 4
        case .array: 5
        case .bool: 8
        case .date: 9
        case .pattern: 11
        }
    }

    /// -1, 0 or 1 for values of one type, `nil` across types.
    func compared(to other: MongoValue) -> Int? {
        func order<T: Comparable>(_ left: T, _ right: T) -> Int { left < right ? -1 : left == right ? 0 : 1 }
        switch (self, other) {
        case (.null, .null): return 0
        case (.number(let left), .number(let right)): return order(left, right)
        case (.string(let left), .string(let right)):
            return left == right ? 0 : left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
        case (.bool(let left), .bool(let right)): return order(left ? 1 : 0, right ? 1 : 0)
        case (.date(let left), .date(let right)): return order(left, right)
        case (.object(let left), .object(let right)): return left == right ? 0 : nil
        case (.array(let left), .array(let right)):
            guard left.count == right.count else { return nil }
            return zip(left, right).allSatisfy { $0.compared(to: $1) == 0 } ? 0 : nil
        default: return nil
        }
    }
}
