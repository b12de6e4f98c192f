import DeviceReport

/// Rates of one station table to Mbit/s. The unit is one for the table: an idle station's 1000 kbit/s and a fast one's 1000
/// Mbit/s look alike, so a value alone cannot tell. A rate whose text names its unit is none of the table's affair.
enum RateUnits {
    private static let factors = ["kbps": 0.001, "mbps": 1, "gbps": 1000]

    /// The unit that a text names after a number.
    static func name(of unit: String) -> String? {
        switch unit.lowercased().first {
        case "k": "kbps"
        case "m": "mbps"
        case "g": "gbps"
        default: nil
        }
    }

    static func applied(_ unit: StationOptions.RateUnit, to rows: [StationRow]) -> [StationRow] {
        switch unit {
        case .kbps: return rows.map { scaled($0, "kbps", .measured) }
        case .mbps: return rows.map { scaled($0, "mbps", .measured) }
        case .auto:
            let unnamed = rows.flatMap { [$0.rateDown, $0.rateUp] }.filter { $0.origin.map { factors[$0.scale ?? ""] == nil } ?? false }
            let largest = unnamed.compactMap(\.value).max() ?? 0
            return rows.map { largest >= 10_000 ? scaled($0, "kbps", .measured) : scaled($0, "mbps", .inferred) }
        }
    }

    private static func scaled(_ row: StationRow, _ unit: String, _ confidence: Confidence) -> StationRow {
        var out = row
        out.rateDown = scaled(out.rateDown, unit, confidence)
        out.rateUp = scaled(out.rateUp, unit, confidence)
        return out
    }

    private static func scaled(_ rate: Observed<Double>, _ unit: String, _ confidence: Confidence) -> Observed<Double> {
        if let named = rate.origin?.scale, let factor = factors[named] { return rate.map { rounded($0 * factor) } }
        let factor = factors[unit] ?? 1
        return rate.map { rounded($0 * factor) }.confidence(confidence, scale: unit)
    }

    private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
