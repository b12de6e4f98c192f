public import struct Foundation.Date

/// Times as the report writes them: UTC, `Z`, milliseconds only where there are any.
public enum RFC3339 {
    /// `2026-03-02T14:05:00Z` or `2026-03-02T14:05:00.250Z`. Years outside 0001…9999 are clamped.
    public static func text(_ date: Date) -> String {
        let seconds = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        let ms = Int64((seconds * 1000).rounded())
        let day = floorDivide(ms, 86_400_000)
        let inDay = Int(ms - day * 86_400_000)
        let (year, month, dayOfMonth) = civil(fromDays: day)
        var out = [UInt8]()
        out.reserveCapacity(24)
        digits(year, 4, &out)
        out.append(UInt8(ascii: "-"))
        digits(month, 2, &out)
        out.append(UInt8(ascii: "-"))
        digits(dayOfMonth, 2, &out)
        out.append(UInt8(ascii: "T"))
        digits(inDay / 3_600_000, 2, &out)
        out.append(UInt8(ascii: ":"))
        digits(inDay / 60_000 % 60, 2, &out)
        out.append(UInt8(ascii: ":"))
        digits(inDay / 1000 % 60, 2, &out)
        if inDay % 1000 != 0 {
            out.append(UInt8(ascii: "."))
            digits(inDay % 1000, 3, &out)
        }
        out.append(UInt8(ascii: "Z"))
        return String(decoding: out, as: UTF8.self)
    }

    /// A time written as above, or with an offset. Nil for anything else.
    public static func date(_ text: String) -> Date? {
        if let date = try? Date(text, strategy: .iso8601) { return date }
        return try? Date(text, strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
    }

    private static func digits(_ value: Int, _ width: Int, _ out: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            out.append(UInt8(48 + value / divisor % 10))
            divisor /= 10
        }
    }

    private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
        let quotient = a / b
        return a % b < 0 ? quotient - 1 : quotient
    }

    /// Gregorian date of a day counted from 1970-01-01 (the usual era arithmetic, exact for all years here).
    private static func civil(fromDays days: Int64) -> (year: Int, month: Int, day: Int) {
        let z = days + 719_468
        let era = floorDivide(z, 146_097)
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (Int(year), Int(month), Int(dayOfYear - (153 * shifted + 2) / 5 + 1))
    }
}
