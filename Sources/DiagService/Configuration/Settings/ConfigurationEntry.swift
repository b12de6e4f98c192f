/// A key, its value as text and where that came from.
struct ConfigurationEntry: Sendable, Hashable {
    let key: ConfigurationKey
    /// Nil: nobody gave one and there is no default.
    let text: String?
    let place: ConfigurationPlace
}
