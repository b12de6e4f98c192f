/// A language of the texts.
enum Language: CaseIterable, Sendable {
    case fr, en

    /// Anything but `en` is French.
    init(_ code: String) { self = code == "en" ? .en : .fr }
}
