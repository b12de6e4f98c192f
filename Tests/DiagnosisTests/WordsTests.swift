import DeviceReport
import Testing

@testable import Diagnosis

/// What a representative reads.
struct WordsTests {
    // One sentence that fits a line, and an action that can be read aloud, in both languages.
    @Test func shortAndWhole() {
        for (id, words) in Messages.catalogue {
            for text in [words.fr, words.en, words.actionFR, words.actionEN] {
                #expect(text.hasSuffix(".") && text.count <= 125, "\(id): \(text)")
            }
            #expect(!words.fr.contains(" :") && !words.actionFR.contains(" :"), "\(id): a non-breaking space goes before a colon")
        }
    }

    @Test func levelsAreWrittenAsTheLanguageWantsThem() {
        let headline = Headline(status: .degraded, id: "optical.rx_low", confidence: .measured, level: -26.04)
        #expect(Messages.headline(headline, lang: "fr").contains("\u{2212}26,0\u{A0}dBm"))
        #expect(Messages.headline(headline, lang: "en").contains("\u{2212}26.0\u{A0}dBm"))
        #expect(!Messages.headline(Headline(status: .degraded, id: "optical.rx_low", confidence: .measured, level: .infinity), lang: "en").contains("inf"))
    }

    @Test func sourcesAreNamed() {
        let headline = Headline(status: .ok, id: "ok.partial", confidence: .derived, sources: [SourceStatus(.acs, .timeout), SourceStatus(.bridge, .busy)])
        #expect(Messages.headline(headline, lang: "fr").hasSuffix("système de gestion, modem (sa page web est occupée)."))
    }
}
