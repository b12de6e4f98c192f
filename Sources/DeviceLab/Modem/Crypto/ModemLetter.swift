/// An encrypted request as it arrived: `sign=…`, `data=…` and perhaps `tag=…`, each on a line.
struct ModemLetter: Sendable {
    let sign: [UInt8]
    let data: String
    let tag: String?

    init?(_ body: [UInt8]) {
        var fields: [String: String] = [:]
        for line in String(decoding: body, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let equals = line.firstIndex(of: "=") else { return nil }
            fields[String(line[..<equals])] = String(line[line.index(after: equals)...])
        }
        guard let sign = fields["sign"].flatMap(Self.bytes), let data = fields["data"] else { return nil }
        self.sign = sign
        self.data = data
        tag = fields["tag"]
    }

    /// The fields of the signature's text: `h`, `s`, and of a login `key` and `iv`. Nil when it was signed in another way than the modem's.
    func signature(_ key: LabModemKey, _ cipher: LabModemOptions.Cipher) -> [String: String]? {
        guard let clear = cipher == .gcmOAEP ? key.openOAEP(sign) : key.openRaw(sign), let text = String(validating: clear, as: UTF8.self),
            text.hasPrefix("key=") || text.hasPrefix("h=")
        else { return nil }
        var fields: [String: String] = [:]
        for pair in text.split(separator: "&") {
            guard let equals = pair.firstIndex(of: "=") else { return nil }
            fields[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
        }
        return fields
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == hex.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
