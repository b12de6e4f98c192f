/// Settings that the table of keys fills. A new value holds the defaults.
protocol ConfigurationSettings: Sendable {
    init()
}
