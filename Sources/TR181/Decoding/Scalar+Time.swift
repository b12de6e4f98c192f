internal import DeviceReport

public import struct Foundation.Date

extension Scalar {
    /// Milliseconds since 1970 of the first moment a device's clock can be right.
    private static let earliestMs: Int64 = 1_420_070_400_000  // 2015-01-01
    private static let unsetClockDayMs: Int64 = 1_451_606_400_000  // 2016-01-01, where many clocks begin

    private static let yearOneMs: Int64 = -62_135_596_800_000  // 0001-01-01

    /// A date and time. The start of the year 1 means never, 9999 without end, anything before 2015 and the first minutes of 2016 a
    /// clock that was never set. A text without zone is taken as UTC.
    public static func dateTime(_ text: String) -> Decoded<Date> { dateTime(text, bootedAt: nil) }

    /// The same of a device whose boot is known: a time in the year 1 counts from there (TR-106).
    public static func dateTime(_ text: String, bootedAt: Date?) -> Decoded<Date> {
        let view = trimmed(text)
        if view.isEmpty { return .unknown(.empty) }
        if isPlaceholder(view) { return .unknown(.sentinel) }
        if view.hasPrefix("0000-") || view.hasPrefix("0001-01-01T00:00:00") { return .unknown(.never) }
        guard let ms = Timestamps.milliseconds(String(view)) else { return .unknown(.unparseable) }
        if view.hasPrefix("9999-") { return .unknown(.infinite) }
        if let bootedAt, let seconds = sinceBoot(ms) { return .value(bootedAt.addingTimeInterval(seconds)) }
        if ms < earliestMs || (unsetClockDayMs..<(unsetClockDayMs + 600_000)).contains(ms) { return .unknown(.clockUnset) }
        return .value(Date(timeIntervalSince1970: Double(ms) / 1000))
    }

    /// Seconds after boot of a time in the year 1; nil for any other.
    private static func sinceBoot(_ ms: Int64) -> Double? {
        let offset = ms - yearOneMs
        return (1..<31_622_400_000).contains(offset) ? Double(offset) / 1000 : nil
    }

    /// Seconds of an uptime or lease: plain seconds, `99:29:40` (hours without limit), `3 days, 04:05:06`, `1w2d3h4m5s`.
    public static func duration(_ text: String) -> Decoded<Int> {
        let view = trimmed(text)
        if view.isEmpty { return .unknown(.empty) }
        if isPlaceholder(view) { return .unknown(.sentinel) }
        if view.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }) { return count(String(view)).flatMap(plausibleDuration) }
        let seconds = view.contains(":") ? clock(view) : units(view)
        guard let seconds else { return .unknown(.unparseable) }
        return plausibleDuration(seconds)
    }

    /// A century at most.
    private static func plausibleDuration(_ seconds: Int) -> Decoded<Int> {
        seconds <= 3_155_760_000 ? .value(seconds) : .unknown(.outOfRange)
    }

    private static func clock(_ text: Substring) -> Int? {
        var days = 0
        var rest = text
        if let gap = text.lastIndex(where: { $0 == " " || $0 == "," }) {
            let head = text[..<gap].filter { $0 != " " && $0 != "," }.lowercased()
            let number = head.prefix { $0.isASCII && $0.isNumber }
            guard let value = Int(number), value < 1_000_000, ["d", "day", "days"].contains(String(head.dropFirst(number.count))) else { return nil }
            days = value
            rest = text[text.index(after: gap)...]
        }
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false).map { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
        guard (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1], hours < 100_000_000, minutes < 60 else { return nil }
        guard parts.count == 3 else { return days * 86_400 + hours * 3600 + minutes * 60 }
        guard let seconds = parts[2], seconds < 60 else { return nil }
        return days * 86_400 + hours * 3600 + minutes * 60 + seconds
    }

    private static func units(_ text: Substring) -> Int? {
        let weights: [Character: Int] = ["w": 604_800, "d": 86_400, "h": 3600, "m": 60, "s": 1]
        var total = 0
        var number = 0
        var digits = 0
        for character in text.lowercased() where !character.isWhitespace {
            if character.isASCII, let digit = character.wholeNumberValue {
                digits += 1
                guard digits <= 9 else { return nil }
                number = number * 10 + digit
            } else {
                guard let weight = weights[character], digits > 0 else { return nil }
                total += number * weight
                number = 0
                digits = 0
            }
        }
        return digits == 0 ? total : nil
    }
}
