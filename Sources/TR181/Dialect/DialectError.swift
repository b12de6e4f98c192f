/// A dialect file that cannot be used: which file, where in it, and why.
public struct DialectError: Error, Sendable, Equatable, CustomStringConvertible {
    /// File name without its folder.
    public var file: String
    /// Line in it, from 1; nil where the file as a whole is meant.
    public var line: Int?
    /// Dotted place in the document, such as `optical.objects[2].rx_dbm`.
    public var place: String
    public var problem: String

    public init(file: String, line: Int? = nil, place: String, problem: String) {
        self.file = file
        self.line = line
        self.place = place
        self.problem = problem
    }

    /// `zte.yaml:12: optical.objects[2]: unknown key leef`
    public var description: String {
        let at = line.map { "\(file):\($0)" } ?? file
        return place.isEmpty ? "\(at): \(problem)" : "\(at): \(place): \(problem)"
    }
}
