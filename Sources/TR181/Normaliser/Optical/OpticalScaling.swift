import DeviceReport
internal import Foundation

/// Raw optical numbers to values: the dialect's scale first, then a window of what is physically plausible, and for powers a
/// guess where the scale gives nonsense. A guess is marked, so that it never carries a critical verdict alone.
enum OpticalScaling {
    /// - Returns: the value or why there is none, and the name of the guessed scale if one was used.
    static func decode(_ quantity: Scalar.Quantity, leaf: DialectLeaf, window: Plausible, isPower: Bool) -> (value: Decoded<Double>, guess: String?) {
        let raw = quantity.value
        if raw == 0, let reason = leaf.zero { return (.unknown(reason), nil) }
        // A text that says dBm needs no rule.
        if isPower, quantity.unit.lowercased() == "dbm" { return (within(raw, window), nil) }
        if case .logarithmic = leaf.scale.rule, raw < 0 {
            let level = raw < -60 ? raw / 10 : raw
            return (dark(level) ?? within(level, window), raw < -60 ? "guess:/10" : "guess:dbm")
        }
        if let value = leaf.scale.apply(raw) {
            if isPower, let reason = dark(value) { return (reason, nil) }
            if window.contains(value) { return (.value(value), nil) }
        } else {
            return (.unknown(.noLight), nil)
        }
        return isPower ? guessed(raw, window) : (.unknown(.outOfRange), nil)
    }

    /// At -40 dBm and less a receiver sees nothing.
    private static func dark(_ level: Double) -> Decoded<Double>? {
        (-45 ... -40).contains(level) ? .unknown(.noLight) : nil
    }

    private static func guessed(_ raw: Double, _ window: Plausible) -> (value: Decoded<Double>, guess: String?) {
        if raw < -100 {
            for divisor in [10.0, 100, 1000] where window.contains(raw / divisor) {
                return (dark(raw / divisor) ?? .value(raw / divisor), "guess:/\(Int(divisor))")
            }
        } else if raw < 10, raw != raw.rounded() || raw < 0 {
            return (dark(raw) ?? within(raw, window), "guess:dbm")
        } else if raw > 10 {
            let level = 10 * log10(raw / 10_000)
            return (dark(level) ?? within(level, window), "guess:0.1uW_log")
        }
        return (.unknown(.outOfRange), nil)
    }

    private static func within(_ value: Double, _ window: Plausible) -> Decoded<Double> {
        window.contains(value) ? .value(value) : .unknown(.outOfRange)
    }
}
