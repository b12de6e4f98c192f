import DeviceReport
internal import Foundation

/// Puts a headline into words. `{v}` is a level in dBm, `{s}` names of sources.
enum Messages {
    static func headline(_ headline: Headline, lang: String) -> String {
        let words = catalogue[headline.id] ?? unknown
        return filled(lang == "en" ? words.en : words.fr, headline, lang == "en")
    }

    static func action(_ headline: Headline, lang: String) -> String {
        let words = catalogue[headline.id] ?? unknown
        return filled(lang == "en" ? words.actionEN : words.actionFR, headline, lang == "en")
    }

    private static let unknown = Words("État inconnu.", "State unknown.", do: "Relancer le diagnostic.", "Run the diagnosis again.")

    private static func filled(_ text: String, _ headline: Headline, _ english: Bool) -> String {
        var text = text
        if let level = headline.level { text = text.replacingOccurrences(of: "{v}", with: number(level, english)) }
        let names = headline.sources.map { name($0, english) }.joined(separator: ", ")
        return text.replacingOccurrences(of: "{s}", with: names)
    }

    /// One decimal, the minus sign of typography, a comma in French.
    private static func number(_ value: Double, _ english: Bool) -> String {
        guard abs(value) < 1000 else { return "?" }
        let tenths = Int((value * 10).rounded())
        let digits = "\(abs(tenths) / 10)\(english ? "." : ",")\(abs(tenths) % 10)"
        return (tenths < 0 ? "\u{2212}" : "") + digits
    }

    private static func name(_ source: SourceStatus, _ english: Bool) -> String {
        switch source.name {
        case .acs: english ? "management system" : "système de gestion"
        case .olt: english ? "optical network" : "réseau optique"
        case .bridge where source.state == .busy: english ? "modem (its web page is in use)" : "modem (sa page web est occupée)"
        case .bridge: "modem"
        }
    }
}
