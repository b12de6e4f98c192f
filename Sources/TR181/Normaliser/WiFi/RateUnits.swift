import DeviceReport

/// Rates of one station table to Mbit/s. The unit is one for the table: an idle station's 1000 kbit/s and a fast one's 1000
/// Mbit/s look alike, so a value alone cannot tell.
enum RateUnits {
    static func applied(_ unit: StationRules.RateUnit, to rows: [StationRow]) -> [StationRow] {
        switch unit {
        case .kbps: return rows.map { scaled($0, by: 0.001, scale: "kbps", .measured) }
        case .mbps: return rows.map { scaled($0, by: 1, scale: "mbps", .measured) }
        case .auto:
            let largest = rows.flatMap { [$0.rateDown.value ?? 0, $0.rateUp.value ?? 0] }.max() ?? 0
            return largest >= 10_000
                ? rows.map { scaled($0, by: 0.001, scale: "kbps", .measured) } : rows.map { scaled($0, by: 1, scale: "mbps", .inferred) }
        }
    }

    private static func scaled(_ row: StationRow, by factor: Double, scale: String, _ confidence: Confidence) -> StationRow {
        var out = row
        out.rateDown = out.rateDown.map { rounded($0 * factor) }.confidence(confidence, scale: scale)
        out.rateUp = out.rateUp.map { rounded($0 * factor) }.confidence(confidence, scale: scale)
        return out
    }

    private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
