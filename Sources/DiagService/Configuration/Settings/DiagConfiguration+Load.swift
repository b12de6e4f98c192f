extension DiagConfiguration {
    /// Reads a configuration: flags over environment over file over defaults.
    ///
    /// - Parameters:
    ///   - file: Path of a YAML file; nil reads none.
    ///   - environment: All variables; those that do not start with `DIAG_` are left alone, and so is `DIAG_CONFIG`.
    ///   - flags: Values by dotted key.
    /// - Throws: all problems at once.
    public static func load(
        file: String?, environment: [String: String], flags: [String: String]
    ) throws(ConfigurationError) -> DiagConfiguration {
        var reader = LayerReader()
        let rawFlags = flags.sorted { $0.key < $1.key }.map { RawSetting(name: $0.key, text: $0.value, place: .flag($0.key)) }
        let flagLayer = reader.layer(.flag, rawFlags)
        let environmentLayer = reader.layer(.environment, EnvironmentSettings.read(environment, &reader))
        var fileLayer = ConfigurationLayer(.file)
        if let file {
            let source = SettingsFile(path: file)
            fileLayer = reader.layer(.file, source.read(&reader), folder: source.folder)
        }
        var assembly = ConfigurationAssembly([flagLayer, environmentLayer, fileLayer], problems: reader.problems)
        return try assembly.configuration()
    }
}
