/// The words of one finding in both languages. French is what a representative reads aloud.
struct Message: Sendable {
    /// Id of the finding, with `#` and a variant where it has several.
    var id: String
    var fr: Words
    var en: Words

    init(_ id: String, fr: Words, en: Words) {
        self.id = id
        self.fr = fr
        self.en = en
    }

    func words(_ language: Language) -> Words { language == .en ? en : fr }
}
