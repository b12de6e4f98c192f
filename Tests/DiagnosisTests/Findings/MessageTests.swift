import DeviceReport
import Testing

@testable import Diagnosis

@Suite("Words: both languages, whole, without jargon for a customer")
struct MessageTests {
    private static let rules = RuleBook.catalogue.rules + RuleBook.catalogue.closing

    @Test("every rule has its words, and no words are without a rule") func complete() {
        let wanted = Set(Self.rules.flatMap { [$0.id] + $0.variants })
        #expect(wanted == Set(Messages.all.map(\.id)))
        #expect(Messages.all.count == wanted.count)
    }

    @Test("one short sentence and an action, that can be read aloud") func shape() {
        for message in Messages.all {
            for language in Language.allCases {
                let words = message.words(language)
                for text in [words.text, words.action, words.customer, words.customerAction].compactMap({ $0 }) {
                    #expect(text.hasSuffix(".") && text.count <= 130, "\(message.id): \(text)")
                }
                #expect(!words.title.isEmpty && !words.title.hasSuffix(".") && !words.title.contains("{"), "\(message.id)")
            }
        }
    }

    @Test("both languages have room for the same, and only for what is known") func parameters() {
        for message in Messages.all {
            #expect(Self.names(message.fr.text) == Self.names(message.en.text), "\(message.id)")
            for words in [message.fr, message.en] {
                for text in [words.text, words.action, words.customer, words.customerAction].compactMap({ $0 }) {
                    #expect(Self.names(text).allSatisfy { Parameter(rawValue: $0) != nil }, "\(message.id): \(text)")
                }
            }
        }
    }

    @Test("what a rule says is filled in", arguments: FindingCase.all) func filled(_ one: FindingCase) throws {
        for language in Language.allCases {
            let finding = try #require(Scene.changed(one.fires).conclude(language).findings.first { $0.id == one.id })
            let template = try #require(Messages.message(one.id)).words(language)
            for text in [finding.text, finding.action, finding.customerText, finding.customerAction].compactMap({ $0 }) {
                #expect(!text.contains("{") && !text.contains("}") && !text.contains("()") && !text.contains("  "), "\(text)")
            }
            // A parameter that is not given would leave no more than what stands around it.
            if template.text.contains("{v}") { #expect(finding.text.contains { $0.isNumber }, "\(finding.text)") }
            #expect(!finding.text.contains("\u{A0}\u{A0}"))
        }
    }

    @Test("who may read it has words for it") func customers() {
        let jargon = ["dBm", "ONU", "OLT", "PPP", "VLAN", "ACS", "NOC", "DHCP", "DNS", "IPv", "NAT", "SSID", "RSSI", "SIP", "LOS", "PON", "micrologiciel"]
        for rule in Self.rules {
            for id in [rule.id] + rule.variants {
                guard let message = Messages.message(id) else { continue }
                for words in [message.fr, message.en] {
                    #expect((words.customer != nil) == (rule.audience == .everybody), "\(id)")
                    #expect((words.customer == nil) == (words.customerAction == nil), "\(id)")
                    for word in jargon { #expect(words.customer?.contains(word) != true && words.customerAction?.contains(word) != true, "\(id): \(word)") }
                }
            }
        }
    }

    @Test("numbers, units and colons as the language wants them") func typography() {
        func say(_ text: String, _ language: Language, _ parameters: [Parameter: ParameterValue]) -> String {
            Sentence(template: text, language: language).filled(parameters)
        }
        #expect(say("Signal : {v} dBm.", .fr, [.v: .level(-26.04)]) == "Signal\u{A0}: \u{2212}26,0\u{A0}dBm.")
        #expect(say("Signal: {v} dBm.", .en, [.v: .level(-26.04)]) == "Signal: \u{2212}26.0\u{A0}dBm.")
        #expect(say("{v} %", .fr, [.v: .whole(1234.4)]) == "1\u{A0}234\u{A0}%")
        #expect(say("{v} Mbit/s", .en, [.v: .whole(1_002_003)]) == "1,002,003\u{A0}Mbit/s")
        #expect(say("{count} {count|appareil|appareils}", .fr, [.count: .count(1)]) == "1\u{A0}appareil")
        #expect(say("{count} {count|appareil|appareils}", .fr, [.count: .count(0)]) == "0\u{A0}appareil")
        #expect(say("{count} {count|device|devices}", .en, [.count: .count(0)]) == "0\u{A0}devices")
        #expect(say("{v}", .en, [.v: .level(.infinity)]) == "?" && say("{v}", .en, [.v: .level(.nan)]) == "?")
        #expect(say("{v", .en, [.v: .level(1)]) == "" && say("a {zz} b", .en, [:]) == "a  b")
        #expect(say("{band}.", .fr, [.band: .band(.ghz2_4)]) == "2,4\u{A0}GHz.")
        #expect(
            say("{s}.", .fr, [.s: .sources([SourceStatus(.acs, .timeout), SourceStatus(.bridge, .busy)])])
                == "système de gestion, modem (sa page web est occupée).")
    }

    @Test("a device's own words are bounded, and name nobody") func devices() {
        let text = Sentence(template: "{n} {word}", language: .fr).filled([
            .n: .node(model: "{device}\n" + String(repeating: "x", count: 500), "02:00:5e:20:00:02"), .word: .text("a\u{2028}b"),
        ])
        #expect(text.count < 70 && !text.contains("\n") && !text.contains("\u{2028}") && text.contains("{device}"))
        #expect(text.contains("20:00:02") && !text.contains("02:00:5e"))
        #expect(Sentence(template: "{device}.", language: .fr).filled([.device: .device("02:00:5e:10:00:01")]) == "L'appareil 10:00:01.")
    }

    private static func names(_ text: String) -> Set<String> {
        Set(text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first?.split(separator: "|").first.map(String.init) })
    }
}
