/// One sentence and what to do about it, in both languages.
struct Words {
    var fr: String
    var en: String
    var actionFR: String
    var actionEN: String

    init(_ fr: String, _ en: String, do actionFR: String, _ actionEN: String) {
        self.fr = fr
        self.en = en
        self.actionFR = actionFR
        self.actionEN = actionEN
    }
}
