import Configuration

/// The checked values of one origin.
struct ConfigurationLayer: Sendable {
    let origin: ConfigurationOrigin
    private(set) var values: [String: ConfigContent] = [:]
    /// Where each key was given, whether its value is good or not.
    private(set) var places: [String: ConfigurationPlace] = [:]
    private var components: [String: [String]] = [:]

    init(_ origin: ConfigurationOrigin) { self.origin = origin }

    mutating func mention(_ key: ConfigurationKey, at place: ConfigurationPlace) { places[key.name] = place }

    mutating func set(_ key: ConfigurationKey, _ value: ConfigContent) {
        values[key.name] = value
        components[key.name] = key.components
    }

    var provider: InMemoryProvider {
        let pairs = values.map { name, value in (AbsoluteConfigKey(components[name] ?? []), ConfigValue(value, isSecret: false)) }
        return InMemoryProvider(name: origin.rawValue, values: Dictionary(pairs) { first, _ in first })
    }
}
