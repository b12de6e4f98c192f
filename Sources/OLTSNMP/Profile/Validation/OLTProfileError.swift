/// What is wrong with a profile file, and where.
public struct OLTProfileError: Error, Sendable, Equatable, CustomStringConvertible {
    public var file: String
    /// From 1; nil when it is not about one place.
    public var line: Int?
    /// Keys down to the place, such as `columns[3].range`.
    public var path: String
    public var problem: String

    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return path.isEmpty ? "\(place): \(problem)" : "\(place): \(path): \(problem)"
    }
}
