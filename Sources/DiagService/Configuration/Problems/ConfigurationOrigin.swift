/// Where a value comes from, strongest first.
public enum ConfigurationOrigin: String, Sendable, Hashable, CaseIterable {
    case flag
    case environment
    case file
    case `default`
}
