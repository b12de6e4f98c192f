/// A file that the configuration names cannot be used: one line that says which and why.
public struct SetupError: Error, Sendable, Equatable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}
