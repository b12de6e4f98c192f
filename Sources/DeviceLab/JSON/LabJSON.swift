/// A JSON value that keeps the order of its keys and the spelling of its numbers, so that a recording is served back as it was written.
public enum LabJSON: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A number as spelt in the document.
    case number(String)
    case string(String)
    case array([LabJSON])
    case object(LabObject)

    /// The text of a string value.
    public var text: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// The value of a number.
    public var double: Double? {
        if case .number(let text) = self { return Double(text) }
        return nil
    }

    /// The members of an object.
    public var object: LabObject? {
        if case .object(let object) = self { return object }
        return nil
    }

    /// The elements of an array.
    public var array: [LabJSON]? {
        if case .array(let array) = self { return array }
        return nil
    }

    /// The member named `key`, where this is an object that has it.
    public subscript(key: String) -> LabJSON? { object?[key] }

    /// The value at a path of member names.
    public func value(at path: some Sequence<some StringProtocol>) -> LabJSON? {
        var current = self
        for segment in path {
            guard let next = current[String(segment)] else { return nil }
            current = next
        }
        return current
    }
}
