internal import DeviceReport

/// Raw texts of parameters to values. Pure; by the meaning of the field, never by its declared type.
public enum Scalar {
    /// The text without surrounding white space and NULs.
    static func trimmed(_ text: String) -> Substring {
        var view = Substring(text)
        // Nearly every text begins and ends with a printable ASCII character and needs no look at Unicode.
        if let first = text.utf8.first, let last = text.utf8.last, (0x21...0x7e).contains(first), (0x21...0x7e).contains(last) { return view }
        while let first = view.first, first.isWhitespace || first == "\0" { view.removeFirst() }
        while let last = view.last, last.isWhitespace || last == "\0" { view.removeLast() }
        return view
    }

    /// Texts that stand for "nothing" in any kind of field.
    static func isPlaceholder(_ text: Substring) -> Bool {
        guard text.utf8.count <= 7, let first = text.utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "(") || first >= 0x41 else { return false }
        return switch text.lowercased() {
        case "null", "-", "--", "---", "unknown", "n/a", "na", "none", "(null)": true
        default: false
        }
    }

    /// Free text: trimmed, with `NULL`, `-`, `Unknown`, `N/A` and the like taken as missing. Not for SSIDs, which are verbatim.
    public static func string(_ text: String) -> Decoded<String> {
        let view = trimmed(text)
        if view.isEmpty { return .unknown(.empty) }
        return isPlaceholder(view) ? .unknown(.sentinel) : .value(String(view))
    }

    /// `1 true yes on enabled up` and their opposites, in any case; anything else, 4294967295 included, is no boolean.
    public static func boolean(_ text: String) -> Decoded<Bool> {
        let view = trimmed(text)
        switch view {
        case "true", "1": return .value(true)
        case "false", "0": return .value(false)
        default: break
        }
        switch view.lowercased() {
        case "": return .unknown(.empty)
        case "1", "true", "yes", "on", "enabled", "enable", "up": return .value(true)
        case "0", "false", "no", "off", "disabled", "disable", "down": return .value(false)
        case "4294967295", "18446744073709551615", "18446744073709552000": return .unknown(.sentinel)
        default: return .unknown(isPlaceholder(view) ? .sentinel : .unparseable)
        }
    }

    /// A whole number, with or without a unit or fraction (`20MHz`, `100 %`, `5.0`). All ones of 32 or 64 bits mean "none".
    /// Minus one is a value here: what it means depends on the field.
    public static func integer(_ text: String) -> Decoded<Int> {
        let view = trimmed(text)
        if view.isEmpty { return .unknown(.empty) }
        if view.utf8.count <= 9, let value = Int(view) { return .value(value) }
        if isPlaceholder(view) { return .unknown(.sentinel) }
        guard let (number, _) = split(view) else { return .unknown(.unparseable) }
        switch number {
        case "4294967295", "18446744073709551615", "18446744073709552000": return .unknown(.sentinel)
        default: break
        }
        if let value = Int(number) { return .value(value) }
        guard let value = Double(number), value.isFinite, abs(value) < 9.0e15 else { return .unknown(.outOfRange) }
        return .value(Int(value.rounded()))
    }

    /// A count that cannot be negative: minus one is a sentinel.
    public static func count(_ text: String) -> Decoded<Int> {
        integer(text).flatMap { $0 == -1 ? .unknown(.sentinel) : $0 < 0 ? .unknown(.outOfRange) : .value($0) }
    }

    /// The number at the front of a text and the unit after it, such as `-21.5` and `dBm`. A decimal comma is read as a point.
    static func split(_ text: Substring) -> (number: String, unit: String)? {
        var number = ""
        var bytes = text.utf8[...]
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            if sign == UInt8(ascii: "-") { number = "-" }
            bytes.removeFirst()
        } else if text.first == "\u{2212}" {
            number = "-"
            bytes.removeFirst(3)
        }
        var digits = 0
        var point = false
        while let next = bytes.first {
            if isDigit(next) {
                digits += 1
                number.unicodeScalars.append(Unicode.Scalar(next))
            } else if next == UInt8(ascii: ".") || next == UInt8(ascii: ","), !point, digits > 0, bytes.dropFirst().first.map(isDigit) == true {
                point = true
                number.append(".")
            } else {
                break
            }
            bytes.removeFirst()
        }
        guard digits > 0, digits <= 40 else { return nil }
        if bytes.isEmpty { return (number, "") }
        var rest = Substring(bytes)
        if let exponent = exponent(&rest) { number += exponent }
        let unit = trimmed(String(rest))
        guard unit.count <= 12, unit.allSatisfy({ $0.isLetter || "%/°µ*²".contains($0) }) else { return nil }
        return (number, String(unit))
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func exponent(_ rest: inout Substring) -> String? {
        guard let mark = rest.first, mark == "e" || mark == "E" else { return nil }
        var tail = rest.dropFirst()
        var text = "e"
        if let sign = tail.first, sign == "-" || sign == "+" {
            text.append(sign)
            tail.removeFirst()
        }
        let digits = tail.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count) else { return nil }
        rest = tail.dropFirst(digits.count)
        return text + digits
    }
}
