import DeviceReport
internal import Foundation

/// Numbers, times and ages in the report's language.
struct TextFormat: Sendable {
    let words: TextWords
    let now: Date

    /// Ages up to this are not worth a word, seconds.
    static let freshFor = 300.0

    // MARK: - Numbers

    /// At most so many decimals, without zeros at the end. A number too large to be one is shown as the dash.
    func number(_ value: Double, decimals: Int = 1) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "— (\(words.reason(.outOfRange)))" }
        var text = String(format: "%.\(decimals)f", abs(value))
        if text.contains(".") {
            while text.last == "0" { text.removeLast() }
            if text.last == "." { text.removeLast() }
        }
        let isNegative = value < 0 && text != "0"
        return (isNegative ? "\u{2212}" : "") + text.replacingOccurrences(of: ".", with: words.decimalPoint)
    }

    /// The number, an unbreakable space, the unit.
    func number(_ value: Double, decimals: Int = 1, _ unit: String) -> String { number(value, decimals: decimals) + "\u{A0}" + unit }
    func number(_ value: Int, _ unit: String) -> String { "\(value)\u{A0}\(unit)".replacingOccurrences(of: "-", with: "\u{2212}") }

    func bytes(_ count: Int) -> String {
        var value = Double(count)
        var index = 0
        while value >= 1000, index + 1 < words.byteUnits.count {
            value /= 1000
            index += 1
        }
        return number(value, words.byteUnits[index])
    }

    // MARK: - Times

    /// `3 j 4 h`: the two largest units.
    func duration(_ seconds: Int) -> String {
        let s = max(0, seconds)
        let units = words.timeUnits
        if s < 60 { return "\(s)\u{A0}\(units.second)" }
        if s < 3600 { return "\(s / 60)\u{A0}\(units.minute)" }
        if s < 86_400 { return pair(s / 3600, units.hour, s % 3600 / 60, units.minute) }
        return pair(s / 86_400, units.day, s % 86_400 / 3600, units.hour)
    }

    private func pair(_ large: Int, _ largeUnit: String, _ small: Int, _ smallUnit: String) -> String {
        "\(large)\u{A0}\(largeUnit)" + (small == 0 ? "" : " \(small)\u{A0}\(smallUnit)")
    }

    /// One unit, rounded down: `3 h`.
    func span(_ seconds: Double) -> String {
        guard seconds.isFinite else { return words[.ageUnknown] }
        let s = Int(min(max(seconds, 0), 1e11))
        let units = words.timeUnits
        if s < 60 { return "\(s)\u{A0}\(units.second)" }
        if s < 3600 { return "\(s / 60)\u{A0}\(units.minute)" }
        if s < 172_800 { return "\(s / 3600)\u{A0}\(units.hour)" }
        return "\(s / 86_400)\u{A0}\(units.day)"
    }

    /// `2026-03-02 14:05 UTC`.
    func time(_ date: Date) -> String { RFC3339.text(date).prefix(16).replacingOccurrences(of: "T", with: " ") + " UTC" }

    /// How long ago a time is, whatever it is: `il y a 3 h`.
    func ago(_ date: Date) -> String {
        let age = now.timeIntervalSince(date)
        guard age.isFinite else { return words[.ageUnknown] }
        if age < -Self.freshFor { return words[.ahead] }
        return age < 60 ? words[.justNow] : words[.ago].replacingOccurrences(of: "{v}", with: span(age))
    }

    /// An event: its time, and how long ago that is.
    func event(_ date: Date) -> String { "\(time(date)), \(ago(date))" }

    // MARK: - Doubts

    /// How long ago a value was observed; empty while that is recent.
    func age<Value>(of value: Observed<Value>) -> String {
        guard value.value != nil else { return "" }
        guard let at = value.at else { return words[.ageUnknown] }
        return abs(now.timeIntervalSince(at)) <= Self.freshFor ? "" : ago(at)
    }

    /// `~` before what was inferred, `?` after what was taken for granted, `≠` where the sources disagree.
    func doubted<Value>(_ text: String, _ value: Observed<Value>) -> String {
        let disputed = value.conflicts.isEmpty ? "" : " ≠"
        switch value.confidence {
        case .inferred: return "~\(text)\(disputed)"
        case .assumed: return "\(text)?\(disputed)"
        case .measured, .derived, nil: return text + disputed
        }
    }
}
