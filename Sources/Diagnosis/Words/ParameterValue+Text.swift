import DeviceReport
internal import Foundation

extension ParameterValue {
    /// Whether a unit or a noun follows that belongs to it.
    var isNumber: Bool {
        switch self {
        case .number, .count: true
        case .text, .band, .sources, .device, .node: false
        }
    }

    func text(_ language: Language) -> String {
        switch self {
        case .number(let value, let decimals): Self.number(value, decimals, language)
        case .count(let value): Self.number(Double(value), 0, language)
        case .text(let text): Self.bounded(text)
        case .band(let band): band.map { Self.band($0, language) } ?? ""
        case .sources(let list): list.map { Self.name($0, language) }.joined(separator: ", ")
        case .device(let mac): (language == .en ? "Device " : "L'appareil ") + Self.tail(mac)
        case .node(let model, let mac): model.map { "\(Self.bounded($0)) (\(Self.tail(mac)))" } ?? Self.tail(mac)
        }
    }

    /// The minus sign of typography; a comma, and thousands apart, in French.
    private static func number(_ value: Double, _ decimals: Int, _ language: Language) -> String {
        let scale = decimals > 0 ? 10.0 : 1.0
        let scaled = (value * scale).rounded()
        guard scaled.isFinite, abs(scaled) < 1e12 else { return "?" }
        let magnitude = Int(abs(scaled))
        var digits = grouped(magnitude / Int(scale), language)
        if decimals > 0 { digits += "\(language == .en ? "." : ",")\(magnitude % 10)" }
        return (scaled < 0 ? "\u{2212}" : "") + digits
    }

    private static func grouped(_ value: Int, _ language: Language) -> String {
        guard value >= 1000 else { return "\(value)" }
        let rest = "\(value % 1000)"
        return grouped(value / 1000, language) + (language == .en ? "," : "\u{A0}") + String(repeating: "0", count: 3 - rest.count) + rest
    }

    private static func band(_ band: Band, _ language: Language) -> String {
        switch band {
        case .ghz2_4: language == .en ? "2.4\u{A0}GHz" : "2,4\u{A0}GHz"
        case .ghz5: "5\u{A0}GHz"
        case .ghz6: "6\u{A0}GHz"
        }
    }

    private static func name(_ source: SourceStatus, _ language: Language) -> String {
        let english = language == .en
        return switch source.name {
        case .acs: english ? "management system" : "système de gestion"
        case .olt: english ? "optical network" : "réseau optique"
        case .bridge where source.state == .busy: english ? "modem (its web page is in use)" : "modem (sa page web est occupée)"
        case .bridge: "modem"
        }
    }

    /// The last three octets, as many as a representative may see.
    private static func tail(_ mac: String) -> String { String(mac.suffix(8)) }

    /// A device's own word, as long as a sentence has room for.
    private static func bounded(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isPatternWhitespace || $0 == " " }.prefix(40)))
    }
}
