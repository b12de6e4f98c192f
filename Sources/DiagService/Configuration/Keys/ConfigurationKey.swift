/// One key of the configuration: the row of the one table that parsing, checking, printing and the documentation share.
public struct ConfigurationKey: Sendable, Hashable {
    /// Dotted, with the unit at its end. Of an OLT: `olt.<name>.address`.
    public let name: String
    public let kind: ConfigurationKind
    /// The default as it would be written in the file; nil when there is none.
    public let defaultText: String?
    /// One line in English.
    public let summary: String

    /// All keys in the order of the documentation.
    public static let all: [ConfigurationKey] = ConfigurationTable.service.map(\.key) + ConfigurationTable.olt.map(\.key)
}

extension ConfigurationKey {
    /// What stands for the name of an OLT in `name`.
    static let oltName = "<name>"
    static let environmentPrefix = "DIAG_"

    /// The variable that sets it: `DIAG_ACS_BASE_URL`, `DIAG_OLT_<NAME>_ADDRESS`.
    public var environmentName: String { Self.environmentName(name) }

    static func environmentName(_ name: String) -> String {
        environmentPrefix + String(name.uppercased().map { $0 == "." || $0 == "-" ? "_" : $0 })
    }

    /// The key that would hold the secret itself; it exists only to be refused. Nil for other kinds.
    var secretName: String? { kind == .secretFile && name.hasSuffix("_file") ? String(name.dropLast("_file".count)) : nil }

    var components: [String] { name.split(separator: ".").map(String.init) }

    /// The key of one OLT.
    func named(_ olt: String) -> ConfigurationKey {
        ConfigurationKey(
            name: components.map { $0 == Self.oltName ? olt : $0 }.joined(separator: "."), kind: kind, defaultText: defaultText, summary: summary)
    }
}
