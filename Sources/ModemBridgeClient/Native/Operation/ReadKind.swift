/// The three ways to read an object.
enum ReadKind: String, Sendable, Hashable {
    /// One object; of a list only the first row, without saying so.
    case object = "go"
    /// A list; refused for an object that is none.
    case list = "gl"
    case sublist = "gs"

    /// What a firmware may want where it refuses this one.
    var other: ReadKind { self == .object ? .list : .object }
}
