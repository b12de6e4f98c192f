/// A secret read from a file. It prints as a mask, also in `dump`, in interpolation and inside another value.
public struct Secret: Sendable, Hashable {
    /// What stands for any secret in text.
    public static let mask = "********"

    private let text: String

    public init(_ text: String) { self.text = text }

    /// The secret itself, for the one place that sends it.
    public func reveal() -> String { text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { Self.mask }
    public var debugDescription: String { Self.mask }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
