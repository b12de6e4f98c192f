/// All that is wrong with a configuration, at once, so that an operator does not repair it one start at a time.
public struct ConfigurationError: Error, Sendable, Hashable {
    /// The most problems kept; the rest is only counted.
    public static let maxProblems = 100

    /// Flags first, then environment, file and what holds between keys; at least one.
    public let problems: [ConfigurationProblem]

    /// Label for metrics.
    public var metricLabel: String { problems.first?.code.rawValue ?? ConfigurationProblem.Code.badValue.rawValue }
}

extension ConfigurationError: CustomStringConvertible {
    /// One line for each problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
