import DeviceReport

/// Texts around radios and networks.
enum RadioWords {
    static func band(_ raw: String) -> Decoded<Band> {
        Scalar.string(raw).flatMap { text in
            let view = text.lowercased()
            if view.hasPrefix("2.4") || view == "2g" { return .value(.ghz2_4) }
            if view.hasPrefix("5") { return .value(.ghz5) }
            if view.hasPrefix("6") { return .value(.ghz6) }
            return .unknown(.unparseable)
        }
    }

    /// The band of a channel where nothing better is known. Channels 1 to 13 exist at 6 GHz too.
    static func band(channel: Int) -> Band? {
        switch channel {
        case 1...14: .ghz2_4
        case 36...177: .ghz5
        default: nil
        }
    }

    /// MHz of `40MHz`, `80+80MHz`, `320MHz-1`. `Auto` is a wish, not a width.
    static func width(_ raw: String) -> Decoded<Int> {
        Scalar.string(raw).flatMap { text in
            let view = text.lowercased()
            if view == "auto" { return .unknown(.sentinel) }
            if view.hasPrefix("80+80") { return .value(160) }
            let digits = view.drop { !$0.isNumber }.prefix { $0.isNumber }
            guard let width = Int(digits), [20, 40, 80, 160, 320].contains(width) else { return .unknown(.unparseable) }
            return .value(width)
        }
    }

    /// `b,g,n,ax`, which some firmware writes as `bgnax`.
    static func standards(_ raw: String) -> Decoded<String> {
        Scalar.string(raw).map { text in
            let known = ["be", "ax", "ac", "ad", "a", "b", "g", "n"]
            var rest = text.lowercased().filter { $0 != "," && $0 != " " }[...]
            var found: [String] = []
            while let word = known.first(where: { rest.hasPrefix($0) }) {
                found.append(word)
                rest = rest.dropFirst(word.count)
            }
            return rest.isEmpty && !found.isEmpty ? found.joined(separator: ",") : text
        }
    }

    /// Per cent; -1 is "automatic".
    static func power(_ raw: String) -> Decoded<Int> {
        Scalar.integer(raw).flatMap { $0 == -1 ? .unknown(.sentinel) : (0...100).contains($0) ? .value($0) : .unknown(.outOfRange) }
    }

    static func security(_ raw: String) -> Decoded<WiFiSecurity> {
        Scalar.trimmed(raw).lowercased() == "none" ? .value(.none) : Scalar.string(raw).map { word($0.lowercased()) }
    }

    private static func word(_ mode: String) -> WiFiSecurity {
        if mode.contains("enterprise") { return .enterprise }
        if mode.hasPrefix("wep") { return .wep }
        if mode.hasPrefix("owe") { return .owe }
        switch mode {
        case "wpa-personal": return .wpa
        case "wpa2-personal": return .wpa2
        case "wpa-wpa2-personal": return .wpaWpa2
        case "wpa3-personal", "wpa3-sae": return .wpa3
        case "wpa2-wpa3-personal", "wpa3-personal-transition": return .wpa2Wpa3
        default: return .unknown
        }
    }

    static func isHex(_ text: String, digits: Int) -> Bool {
        text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0) }
    }
}
