/// The query of a request read strictly: names and values percent-decoded, as UTF-8, nothing guessed.
enum QueryText {
    /// Name and value of each part, in order. Nil when an escape is not two hex digits or the octets are not UTF-8.
    static func pairs(_ query: String) -> [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        for part in query.utf8.split(separator: UInt8(ascii: "&")) {
            let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = sides.first.flatMap(decoded), let value = sides.count > 1 ? decoded(sides[1]) : "" else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    /// One text percent-decoded; nil as above.
    static func decoded(_ text: String) -> String? { decoded(text[...].utf8) }

    private static func decoded(_ text: Substring.UTF8View) -> String? {
        var octets: [UInt8] = []
        octets.reserveCapacity(text.count)
        var rest = text.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                octets.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(nibble), let low = rest.next().flatMap(nibble) else { return nil }
            octets.append(high << 4 | low)
        }
        return String(validating: octets, as: UTF8.self)
    }

    private static func nibble(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit - 48
        case 65...70: digit - 55
        case 97...102: digit - 87
        default: nil
        }
    }
}
