import DeviceReport
internal import Foundation

/// Raw optical powers to dBm: the dialect's scales first, each within a window of what is physically plausible, and a guess where
/// they give nonsense. A guess is marked, so that it never carries a critical verdict alone.
enum OpticalScaling {
    /// - Returns: the value or why there is none, and the name of the scale where it is not the rule's first.
    static func decode(_ quantity: Scalar.Quantity, rule: LeafRule) -> (value: Decoded<Double>, guess: String?) {
        let raw = quantity.value
        if raw == 0, let reason = rule.zero { return (.unknown(reason), nil) }
        // A text that says dBm needs no rule.
        if quantity.unit.lowercased() == "dbm" { return (within(raw, rule) ?? .unknown(.outOfRange), nil) }
        let first = rule.scale.map { $0.apply(raw) } ?? raw
        if let value = light(first, rule) { return (.value(value), nil) }
        var isDarkSomewhere = first.map(isDark) ?? (raw == 0)
        for other in rule.otherScales {
            let level = other.apply(raw)
            if let value = light(level, rule) { return (.value(value), other.name) }
            if level.map(isDark) ?? (raw == 0) { isDarkSomewhere = true }
        }
        if isDarkSomewhere { return (.unknown(.noLight), nil) }
        return guessed(raw, rule)
    }

    /// At -40 dBm and less a receiver sees nothing.
    private static func isDark(_ level: Double) -> Bool { (-45 ... -40).contains(level) }

    private static func light(_ level: Double?, _ rule: LeafRule) -> Double? {
        rule.plausible(level).flatMap { isDark($0) ? nil : $0 }
    }

    private static func within(_ level: Double, _ rule: LeafRule) -> Decoded<Double>? {
        if isDark(level) { return .unknown(.noLight) }
        return rule.plausible(level).map { .value($0) }
    }

    private static func guessed(_ raw: Double, _ rule: LeafRule) -> (value: Decoded<Double>, guess: String?) {
        if raw < -60 {
            for divisor in [10.0, 100, 1000] {
                if let value = within(raw / divisor, rule) { return (value, "guess:/\(Int(divisor))") }
            }
        } else if raw < 10, raw != raw.rounded() || raw < 0 {
            if let value = within(raw, rule) { return (value, "guess:dbm") }
        } else if raw > 10, let value = within(10 * log10(raw / 10_000), rule) {
            return (value, "guess:0.1uW_log")
        }
        return (.unknown(.outOfRange), nil)
    }
}
