/// The origin of one value of a report, by the value's JSON pointer.
public struct Provenance: Sendable, Equatable {
    /// RFC 6901.
    public var pointer: String
    public var origin: Origin
    public var conflicts: [Conflict]
    public var isStale: Bool?

    public init(pointer: String, origin: Origin, conflicts: [Conflict] = [], isStale: Bool? = nil) {
        self.pointer = pointer
        self.origin = origin
        self.conflicts = conflicts
        self.isStale = isStale
    }
}
