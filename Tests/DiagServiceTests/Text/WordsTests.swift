import DeviceReport
import Testing

@testable import DiagService

@Suite("Words")
struct WordsTests {
    private func expectAll<Case: CaseIterable & Hashable>(_ table: [Case: String]) {
        for value in Case.allCases { #expect(table[value]?.isEmpty == false, "\(value)") }
    }

    @Test("every word in every language", arguments: ["fr", "en"])
    func complete(lang: String) {
        let words = TextWords.of(lang)
        #expect(words.lang == lang)
        expectAll(words.labels)
        expectAll(words.reasons)
        expectAll(words.sources)
        expectAll(words.sourceStates)
        expectAll(words.onuStates)
        expectAll(words.activations)
        expectAll(words.causes)
        expectAll(words.falls)
        expectAll(words.scopes)
        expectAll(words.outageReasons)
        expectAll(words.wanStatuses)
        expectAll(words.operStatuses)
        expectAll(words.voiceStatuses)
        expectAll(words.meshStates)
        expectAll(words.media)
        expectAll(words.connections)
        expectAll(words.roles)
        expectAll(words.securities)
        expectAll(words.accesses)
        expectAll(words.modes)
        expectAll(words.technologies)
    }

    @Test("both languages know the same codes")
    func sameCodes() {
        #expect(Set(TextWords.french.notes.keys) == Set(TextWords.english.notes.keys))
        #expect(TextWords.french.legend.count == TextWords.english.legend.count)
    }

    @Test("every assumption of a loss and the contradiction of OLT and modem in words")
    func lossNotes() {
        let ends = ["onu_rx", "onu_tx"].flatMap { end in ["over_omci", "not_current", "scale_guessed"].map { "\(end)_\($0)" } }
        let codes = ends + ["olt_rx_scale_guessed", "olt_tx_scale_guessed", "down_loss_implausible", "up_loss_implausible", "onu_state_inconsistent"]
        for code in codes { #expect(TextWords.french.notes[code] != nil, "\(code)") }
    }

    @Test("the class of a transceiver as it is printed on it", arguments: [("b_plus", "B+"), ("c_plus_plus", "C++"), ("n1", "N1"), ("px20_plus", "PX20+")])
    func opticsClass(code: String, printed: String) { #expect(TextWords.english.opticsClass(code) == printed) }

    @Test("codes in words, with their source and count")
    func notes() {
        #expect(TextWords.english.note("acs:dangling_references:3") == "ACS: dangling references (dangling_references): 3")
        #expect(TextWords.english.note("something_new:3") == "something_new:3")
        #expect(TextWords.french.note("not_up") == "inactif")
    }

    @Test("an unknown language is French")
    func language() {
        #expect(TextWords.of("de").lang == "fr")
        #expect(TextWords.of("en-CA").lang == "en")
    }
}
