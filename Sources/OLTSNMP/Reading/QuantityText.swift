/// A measurement that an agent writes as text: `-10.47`, `-13.518(dBm)`, `0.03 mW (-14.61 dBm)`, `27.84 .C`, `6.56 dbm`.
enum QuantityText {
    /// The number that stands before the unit, or the only thing there is. Another unit's number is never taken: milliwatts in text
    /// are rounded to nothing where it matters.
    static func number(in octets: [UInt8], unit: String) -> Double? {
        let text = octets.prefix(128).map { (65...90).contains($0) ? $0 + 32 : $0 }
        let wanted = Array(word(of: unit).utf8)
        var start = text.startIndex
        var hasWords = false
        var only: Double?
        var numbers = 0
        while start < text.endIndex {
            if let (number, end) = numeral(text, start) {
                let unit = unitWord(text, end)
                if unit.elementsEqual(wanted) { return number }
                numbers += 1
                only = number
                start = end
            } else {
                hasWords = hasWords || isLetter(text[start])
                start += 1
            }
        }
        return numbers == 1 && !hasWords ? only : nil
    }

    /// How a unit of a profile is written by agents.
    private static func word(of unit: String) -> String {
        switch unit {
        case "degC": "c"
        // Agents write volts; the column's scale makes millivolts of them.
        case "mV": "v"
        default: unit.lowercased()
        }
    }

    /// A decimal number at a position, and where it ends.
    private static func numeral(_ text: [UInt8], _ start: Int) -> (Double, Int)? {
        var end = start
        if end < text.endIndex, text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "+") { end += 1 }
        let digits = end
        var hasPoint = false
        while end < text.endIndex, isDigit(text[end]) || (text[end] == UInt8(ascii: ".") && !hasPoint && end > digits && nextIsDigit(text, end)) {
            hasPoint = hasPoint || text[end] == UInt8(ascii: ".")
            end += 1
        }
        guard end > digits, let number = Double(String(decoding: text[start..<end], as: UTF8.self)), number.isFinite else { return nil }
        return (number, end)
    }

    /// The letters behind a number, past blanks and signs between them.
    private static func unitWord(_ text: [UInt8], _ start: Int) -> ArraySlice<UInt8> {
        var begin = start
        while begin < text.endIndex, begin < start + 4, !isLetter(text[begin]), !isDigit(text[begin]), text[begin] != UInt8(ascii: "-") { begin += 1 }
        var end = begin
        while end < text.endIndex, isLetter(text[end]) { end += 1 }
        return text[begin..<end]
    }

    private static func nextIsDigit(_ text: [UInt8], _ position: Int) -> Bool { position + 1 < text.endIndex && isDigit(text[position + 1]) }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}
