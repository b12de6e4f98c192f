/// A line of a recording that could not be taken over. Says where and why, never what the line holds.
public struct SNMPDataProblem: Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable {
        case notARow = "not_a_row"
        case badObjectIdentifier = "bad_object_identifier"
        case unknownType = "unknown_type"
        case badValue = "bad_value"
        case duplicateRow = "duplicate_row"
    }

    /// Counted from 1.
    public let line: Int
    public let reason: Reason
}
