/// The base type a data model gives a parameter.
public enum DataModelType: String, Sendable, Hashable, CaseIterable {
    case string, int, unsignedInt, long, unsignedLong, boolean, dateTime, base64, hexBinary, decimal

    /// The same as a device declares it; `decimal` is newer than what CWMP stacks in the field know, and comes as text.
    public var declared: ValueType {
        switch self {
        case .string, .decimal: .string
        case .int: .int
        case .unsignedInt: .unsignedInt
        case .long: .long
        case .unsignedLong: .unsignedLong
        case .boolean: .boolean
        case .dateTime: .dateTime
        case .base64: .base64
        case .hexBinary: .hexBinary
        }
    }
}
