/// A dialect file that cannot be used: which file, where in it, and why.
public struct DialectError: Error, Sendable, Equatable, CustomStringConvertible {
    /// File name without its folder.
    public var file: String
    /// Dotted place in the document, such as `optical.objects`.
    public var place: String
    public var problem: String

    public init(file: String, place: String, problem: String) {
        self.file = file
        self.place = place
        self.problem = problem
    }

    public var description: String { "\(file): \(place.isEmpty ? "document" : place): \(problem)" }
}
