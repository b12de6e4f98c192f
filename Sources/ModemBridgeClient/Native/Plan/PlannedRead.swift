/// An object to read.
struct PlannedRead: Sendable, Hashable {
    /// As the bridge's contract names it.
    let name: String
    let object: ObjectName
    var kind: ReadKind
    /// Not every firmware has it, and a report is whole without it.
    var isExtra = false
}
