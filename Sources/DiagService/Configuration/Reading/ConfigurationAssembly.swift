import Configuration

/// Fills the settings from the layers, reads the secrets and has the whole checked.
struct ConfigurationAssembly {
    /// More OLTs than this is a mistake in a file rather than a network.
    static let maxOLTs = 1000

    private let values: LayeredValues
    private let oltNames: [String]
    private var problems: ProblemList
    private var warnings = ProblemList()
    private var entries: [ConfigurationEntry] = []

    /// - Parameter layers: strongest first, without the defaults.
    init(_ layers: [ConfigurationLayer], problems: ProblemList) {
        self.problems = problems
        let places = LayeredValues(layers).olts
        let names = places.keys.sorted()
        if names.count > Self.maxOLTs, let place = names.last.flatMap({ places[$0] }) {
            self.problems.add(ConfigurationProblem(.tooMany, place, key: "olt", "\(names.count) OLTs; at most \(Self.maxOLTs) are supported"))
        }
        oltNames = Array(names.prefix(Self.maxOLTs))
        values = LayeredValues(layers + [Self.defaults(oltNames)])
    }

    private static func defaults(_ oltNames: [String]) -> ConfigurationLayer {
        var layer = ConfigurationLayer(.default)
        let keys = ConfigurationTable.service.map(\.key) + oltNames.flatMap { name in ConfigurationTable.olt.map { $0.key.named(name) } }
        for key in keys {
            guard let text = key.defaultText, let value = try? key.kind.value(text) else { continue }
            layer.set(key, value)
        }
        return layer
    }

    mutating func configuration() throws(ConfigurationError) -> DiagConfiguration {
        var configuration = DiagConfiguration()
        for field in ConfigurationTable.service { fill(&configuration, field, field.key) }
        for name in oltNames {
            var olt = DiagConfiguration.OLT()
            olt.name = name
            for field in ConfigurationTable.olt { fill(&olt, field, field.key.named(name)) }
            configuration.olts.append(olt)
        }
        var check = ConfigurationCheck(values: values, problems: problems, warnings: warnings)
        check.run(configuration)
        if let error = check.problems.error() { throw error }
        configuration.warnings = check.warnings.problems
        configuration.entries = entries
        return configuration
    }

    private mutating func fill<Settings>(_ settings: inout Settings, _ field: ConfigurationField<Settings>, _ key: ConfigurationKey) {
        guard let (content, place) = values.value(key) else {
            return entries.append(ConfigurationEntry(key: key, text: nil, place: .default))
        }
        entries.append(ConfigurationEntry(key: key, text: Self.text(content), place: place))
        field.store(content, &settings)
        guard let path = field.secret, case .string(let file) = content else { return }
        do {
            let (secret, isReadableByAll) = try SecretFile.read(file)
            settings[keyPath: path] = secret
            guard isReadableByAll else { return }
            warnings.add(ConfigurationProblem(.readableSecret, place, key: key.name, "everybody on this machine can read the file", hint: "chmod o-r"))
        } catch {
            problems.add(ConfigurationProblem(.badSecretFile, place, key: key.name, error.message, hint: error.hint))
        }
    }

    private static func text(_ content: ConfigContent) -> String? {
        switch content {
        case .string(let text): text
        case .int(let number): String(number)
        case .bool(let flag): String(flag)
        default: nil
        }
    }
}
