/// What else a model says of a parameter.
public struct ParameterFlags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Reads as empty, whatever was written.
    public static let hidden = ParameterFlags(rawValue: 1)
    /// A secret.
    public static let secured = ParameterFlags(rawValue: 2)
    /// Writing it does something once.
    public static let command = ParameterFlags(rawValue: 4)
    /// Holds the path of an object or parameter, or a list of paths.
    public static let reference = ParameterFlags(rawValue: 8)

    /// In the order in which a table writes them.
    static let names: [(name: String, flag: ParameterFlags)] = [
        ("hidden", .hidden), ("secured", .secured), ("command", .command), ("reference", .reference),
    ]

    /// Their names, such as `["hidden", "secured"]`.
    public var names: [String] { Self.names.filter { contains($0.flag) }.map(\.name) }
}
