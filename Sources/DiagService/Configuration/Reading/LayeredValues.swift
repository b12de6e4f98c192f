import Configuration

/// The layers one above the other: flags, environment, file, defaults.
struct LayeredValues: Sendable {
    /// The OLTs that any layer mentions, and where.
    let olts: [String: ConfigurationPlace]
    private let layers: [ConfigurationLayer]
    private let places: [String: ConfigurationLayer]
    private let reader: ConfigReader
    private let recorder = OriginRecorder()

    /// - Parameter layers: strongest first, at least one.
    init(_ layers: [ConfigurationLayer]) {
        self.layers = layers
        olts = Self.olts(layers.filter { $0.origin != .default })
        let providers = layers.map(\.provider)
        places = Dictionary(zip(providers.map(\.providerName), layers)) { first, _ in first }
        reader = ConfigReader(providers: providers.isEmpty ? [InMemoryProvider(values: [:])] : providers, accessReporter: recorder)
    }

    /// The value that counts and where it comes from; nil when nobody gave one.
    func value(_ key: ConfigurationKey) -> (content: ConfigContent, place: ConfigurationPlace)? {
        guard let content = content(key), let layer = recorder.providerName.flatMap({ places[$0] }) else { return nil }
        return (content, layer.places[key.name] ?? .default)
    }

    private func content(_ key: ConfigurationKey) -> ConfigContent? {
        let path = ConfigKey(key.components)
        switch key.kind {
        case .integer: return reader.int(forKey: path).map(ConfigContent.int)
        case .bool: return reader.bool(forKey: path).map(ConfigContent.bool)
        default: return reader.string(forKey: path).map(ConfigContent.string)
        }
    }

    /// Where a key was given, with a good or a bad value; nil when it was not, or only by the defaults.
    func mention(_ name: String) -> ConfigurationPlace? { layers.lazy.compactMap { $0.places[name] }.first { $0 != .default } }

    /// Whether no layer gives the key a bad value.
    func isGood(_ name: String) -> Bool { layers.allSatisfy { $0.places[name] == nil || $0.values[name] != nil } }

    /// Whether the value that counts is the one that would count anyway.
    func isDefault(_ key: ConfigurationKey) -> Bool { value(key)?.content == layers.last?.values[key.name] }

    private static func olts(_ layers: [ConfigurationLayer]) -> [String: ConfigurationPlace] {
        let found = layers.lazy.flatMap(\.places).compactMap { name, place -> (String, ConfigurationPlace)? in
            let parts = name.split(separator: ".")
            return parts.count == 3 && parts.first == "olt" ? (String(parts[1]), place) : nil
        }
        // The first layer's, and there the place that reads first, so that a message stays the same from run to run.
        return Dictionary(found) { first, next in first.origin == next.origin && next.isBefore(first) ? next : first }
    }
}
