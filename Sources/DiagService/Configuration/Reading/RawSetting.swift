/// A key and a text as somebody wrote them, not yet checked.
struct RawSetting: Sendable, Hashable {
    /// Dotted.
    var name: String
    var text: String
    var place: ConfigurationPlace
}
