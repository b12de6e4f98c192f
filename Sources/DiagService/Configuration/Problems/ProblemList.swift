/// Collects problems up to a bound: a hostile file is refused without a message for each of its lines.
struct ProblemList {
    private(set) var problems: [ConfigurationProblem] = []
    private(set) var dropped = 0

    var isEmpty: Bool { problems.isEmpty }
    /// Whether a further problem would only be counted, so that nobody searches for a suggestion.
    var isFull: Bool { problems.count >= ConfigurationError.maxProblems }

    mutating func add(_ problem: ConfigurationProblem) {
        if isFull { dropped += 1 } else { problems.append(problem) }
    }

    /// The error to throw; nil when there is nothing wrong.
    func error() -> ConfigurationError? {
        guard let first = problems.first else { return nil }
        guard dropped > 0 else { return ConfigurationError(problems: problems) }
        let rest = ConfigurationProblem(.tooMany, first.place, "\(dropped) further problems are not listed")
        return ConfigurationError(problems: problems + [rest])
    }
}
