/// The spot a value or a problem belongs to, as an operator would look for it.
public enum ConfigurationPlace: Sendable, Hashable {
    /// A flag, by the dotted name of its key.
    case flag(String)
    /// A variable of the environment.
    case variable(String)
    /// A file and a line of it, counted from 1; without a line the file as a whole.
    case file(String, line: Int?)
    case `default`

    public var origin: ConfigurationOrigin {
        switch self {
        case .flag: .flag
        case .variable: .environment
        case .file: .file
        case .default: .default
        }
    }

    /// The order in which an operator reads the places of one origin.
    func isBefore(_ other: ConfigurationPlace) -> Bool {
        switch (self, other) {
        case (.file(_, let line), .file(_, let otherLine)): line ?? 0 < otherLine ?? 0
        default: description < other.description
        }
    }
}

extension ConfigurationPlace: CustomStringConvertible {
    public var description: String {
        switch self {
        case .flag(let key): "flag \(PrintableText.short(key))"
        case .variable(let name): "environment \(PrintableText.short(name))"
        case .file(let path, let line?): "\(PrintableText.path(path)):\(line)"
        case .file(let path, nil): PrintableText.path(path)
        case .default: "default"
        }
    }
}
