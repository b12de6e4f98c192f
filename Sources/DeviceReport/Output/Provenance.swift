/// The origin of one value of a report, by the value's JSON pointer.
public struct Provenance: Sendable, Equatable {
    public var pointer: String
    public var origin: Origin
    public var conflicts: [Origin]

    public init(pointer: String, origin: Origin, conflicts: [Origin] = []) {
        self.pointer = pointer
        self.origin = origin
        self.conflicts = conflicts
    }
}
