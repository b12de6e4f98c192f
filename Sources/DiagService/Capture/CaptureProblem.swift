/// Why something recorded cannot be replayed, or a lookup not be recorded. One line, without values of the device.
public struct CaptureProblem: Error, Sendable, Equatable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}
