/// A text that is no YAML document of the kind that profiles are written in: where it goes wrong, and how.
public struct YAMLProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public var place: YAMLPlace
    public var problem: String

    public init(_ place: YAMLPlace, _ problem: String) {
        self.place = place
        self.problem = problem
    }

    public var description: String { "\(place): \(problem)" }
}
