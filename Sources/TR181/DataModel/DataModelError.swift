/// A data model file that cannot be used: where in it, and why. Names nothing but what the file says.
public struct DataModelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The stable kinds of failure.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// Not well-formed XML, or a table line that is none.
        case malformed
        /// Well-formed, but not a Broadband Forum data model.
        case unexpectedShape = "unexpected_shape"
        /// A data model in parts: it imports, splices components or amends another.
        case notFull = "not_full"
        /// More bytes, objects or parameters than any model has.
        case tooLarge = "too_large"
        /// The file cannot be read.
        case unreadable
    }

    public var code: Code
    /// File name without its folder; empty where only one is meant.
    public var file = ""
    /// Line of the file, from 1; nil when the problem has no place.
    public var line: Int?
    public var problem: String

    public init(_ code: Code, line: Int? = nil, _ problem: String) {
        self.code = code
        self.line = line
        self.problem = problem
    }

    public var description: String {
        (file.isEmpty ? "" : "\(file): ") + (line.map { "line \($0): " } ?? "") + problem
    }
}
