/// Where something stands in a file.
public struct YAMLPlace: Sendable, Hashable {
    /// Name of the file, as whoever read it calls it.
    public var file: String
    /// Starts at 1; nil where the whole file is meant.
    public var line: Int?

    public init(file: String, line: Int? = nil) {
        self.file = file
        self.line = line
    }
}

extension YAMLPlace: CustomStringConvertible {
    /// `zte.yaml:12`
    public var description: String { line.map { "\(file):\($0)" } ?? file }
}
