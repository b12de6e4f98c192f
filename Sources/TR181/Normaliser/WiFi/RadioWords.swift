import DeviceReport

/// Texts around radios and networks.
enum RadioWords {
    static func band(_ raw: String) -> Decoded<Band> {
        Scalar.string(raw).flatMap { text in
            let view = text.lowercased()
            if view.hasPrefix("2.4") || view == "2g" || view == "2g4" { return .value(.ghz2_4) }
            if view.hasPrefix("5") { return .value(.ghz5) }
            if view.hasPrefix("6") { return .value(.ghz6) }
            return .unknown(.unparseable)
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

    /// `b,g,n,ax`, which some firmware writes as `bgnax`, `11bgn`, `802.11b/g/n` or `802.11a/n/ac mixed`.
    static func standards(_ raw: String) -> Decoded<String> {
        Scalar.string(raw).map { text in
            var rest = Array(text.lowercased().utf8)[...]
            var found: [String] = []
            while let byte = rest.first {
                if ", /_-".utf8.contains(byte) {
                    rest.removeFirst()
                } else if let noise = ["802.11", "mixed"].first(where: { rest.starts(with: $0.utf8) })
                    ?? (found.isEmpty && rest.starts(with: "11".utf8) ? "11" : nil)
                {
                    rest.removeFirst(noise.utf8.count)
                } else if let word = standardNames.first(where: { rest.starts(with: $0.utf8) }) {
                    if !found.contains(word) { found.append(word) }
                    rest.removeFirst(word.utf8.count)
                } else {
                    return text
                }
            }
            return found.isEmpty ? text : found.joined(separator: ",")
        }
    }

    private static let standardNames = ["be", "ax", "ac", "ad", "a", "b", "g", "n"]

    /// Per cent; -1 is "automatic".
    static func power(_ raw: String) -> Decoded<Int> {
        Scalar.integer(raw).flatMap { $0 == -1 ? .unknown(.sentinel) : (0...100).contains($0) ? .value($0) : .unknown(.outOfRange) }
    }

    /// TR-181 names the reasons so; what it does not name says nothing.
    static func changeReason(_ raw: String) -> Decoded<ChannelChangeReason> {
        Scalar.string(raw).flatMap { ChannelChangeReason(rawValue: $0.lowercased()).map { .value($0) } ?? .unknown(.unparseable) }
    }

    static func frameProtection(_ raw: String) -> Decoded<FrameProtection> {
        Scalar.string(raw).flatMap { FrameProtection(rawValue: $0.lowercased()).map { .value($0) } ?? .unknown(.unparseable) }
    }

    /// Whether one of the methods of a list is a PIN.
    static func acceptsPIN(_ raw: String) -> Decoded<Bool> {
        let methods = Scalar.trimmed(raw).lowercased().split { $0 == "," || $0 == " " }
        return methods.isEmpty ? .unknown(.empty) : .value(methods.contains { ["pin", "label", "lable", "keypad", "display"].contains($0) })
    }

    static func isHex(_ text: String, digits: Int) -> Bool {
        text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0) }
    }
}
