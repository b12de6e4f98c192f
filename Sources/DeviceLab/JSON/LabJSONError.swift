/// Why a text is not JSON, in the words of the engine a real NBI runs on.
public struct LabJSONError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Offset of the offending character, in UTF-16 units of ASCII text, bytes otherwise.
    public let offset: Int
    /// The text after `SyntaxError: `.
    public let message: String

    public var description: String { "SyntaxError: \(message)" }
}
