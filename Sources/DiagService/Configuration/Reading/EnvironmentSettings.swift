/// Turns variables into dotted keys. Only those that start with `DIAG_` count; an empty one counts as not set.
enum EnvironmentSettings {
    /// Variables that others read: the path of the configuration file.
    static let reserved: Set<String> = ["DIAG_CONFIG"]

    private static let oltPrefix = ConfigurationKey.environmentPrefix + "OLT_"
    private static let names = mapping { $0.name }
    private static let secretNames = mapping { $0.secretName }
    private static let oltSecretParts = ConfigurationTable.olt.compactMap { $0.key.secretName?.split(separator: ".").last.map(String.init) }
    /// The longest first: `auth_password_file` before anything it might end in.
    private static let oltParts = (ConfigurationTable.oltParts + oltSecretParts).sorted { $0.count > $1.count }

    /// The settings, sorted by variable. What is unknown goes to the reader.
    static func read(_ environment: [String: String], _ reader: inout LayerReader) -> [RawSetting] {
        var settings: [RawSetting] = []
        for (variable, text) in environment.sorted(by: { $0.key < $1.key }) {
            guard variable.hasPrefix(ConfigurationKey.environmentPrefix), !reserved.contains(variable), !text.isEmpty else { continue }
            if let name = key(of: variable) {
                settings.append(RawSetting(name: name, text: text, place: .variable(variable)))
            } else {
                let hint = reader.problems.isFull ? nil : hint(variable)
                reader.problems.add(ConfigurationProblem(.unknownKey, .variable(variable), "unknown variable", hint: hint))
            }
        }
        return settings
    }

    /// The dotted name; nil when there is none.
    static func key(of variable: String) -> String? {
        if let name = names[variable] ?? secretNames[variable] { return name }
        guard variable.hasPrefix(oltPrefix) else { return nil }
        let rest = variable.dropFirst(oltPrefix.count)
        for part in oltParts where rest.hasSuffix("_" + part.uppercased()) {
            let name = rest.dropLast(part.count + 1)
            guard !name.isEmpty, name == name.uppercased() else { continue }
            return "olt.\(name.lowercased().map { $0 == "_" ? "-" : String($0) }.joined()).\(part)"
        }
        return nil
    }

    private static func mapping(_ name: (ConfigurationKey) -> String?) -> [String: String] {
        let pairs = ConfigurationTable.service.compactMap { field in name(field.key).map { (ConfigurationKey.environmentName($0), $0) } }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func hint(_ variable: String) -> String? {
        if variable.hasPrefix("DIAG_SERVICE_") || variable.hasPrefix("DIAG_PORT") {
            return "Kubernetes sets it for a Service called diag: set enableServiceLinks: false"
        }
        var candidates = names.keys.sorted()
        if variable.hasPrefix(oltPrefix), let olt = variable.dropFirst(oltPrefix.count).split(separator: "_").first {
            candidates += ConfigurationTable.oltParts.map { "\(oltPrefix)\(olt)_\($0.uppercased())" }
        }
        guard let name = NearestName.find(variable, among: candidates.map { $0.lowercased() }) else { return nil }
        return "did you mean \(name.uppercased())?"
    }
}
