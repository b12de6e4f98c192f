/// What a dotted name means.
enum KeyMatch: Sendable, Hashable {
    case key(ConfigurationKey)
    /// The name of a secret itself; the key is the one that takes its file.
    case secret(ConfigurationKey)
    case badOLTName
    case unknown
}

extension ConfigurationTable {
    private static let byName = Dictionary(ConfigurationKey.all.map { ($0.name, $0) }) { first, _ in first }
    private static let bySecretName = Dictionary(ConfigurationKey.all.compactMap { key in key.secretName.map { ($0, key) } }) { first, _ in first }
    private static let sections = Set(ConfigurationKey.all.compactMap(\.components.first))

    static func match(_ name: String) -> KeyMatch {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.first == "olt", parts.count == 3 else { return match(pattern: name) { $0 } }
        guard isOLTName(parts[1]) else { return .badOLTName }
        return match(pattern: "olt.\(ConfigurationKey.oltName).\(parts[2])") { $0.named(String(parts[1])) }
    }

    private static func match(pattern: String, _ named: (ConfigurationKey) -> ConfigurationKey) -> KeyMatch {
        if let key = byName[pattern] { return .key(named(key)) }
        if let key = bySecretName[pattern] { return .secret(named(key)) }
        return .unknown
    }

    static func isSection(_ name: String) -> Bool { sections.contains(name) }

    /// A hint for a name that nothing matches.
    static func hint(_ name: String) -> String? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).prefix(4)
        if parts.count == 1 { return NearestName.hint(name, among: sections.sorted()) ?? owner(of: name) }
        guard parts.first == "olt", parts.count == 3 else { return NearestName.hint(name, among: ConfigurationKey.all.map(\.name)) }
        return NearestName.hint(String(parts[2]), among: oltParts)
    }

    /// The one section that has a key of this name: somebody forgot to nest it.
    private static func owner(of part: String) -> String? {
        let owners = service.map(\.key).filter { $0.components.last == part }
        guard owners.count == 1, let key = owners.first else { return nil }
        return "did you mean \(key.name)?"
    }
}
