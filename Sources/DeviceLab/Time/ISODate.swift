import Foundation

/// The date format of the NBI: UTC with milliseconds.
enum ISODate {
    static func text(_ date: Date) -> String {
        let milliseconds = Int64((date.timeIntervalSince1970 * 1_000).rounded())
        let whole = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
        return whole.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// Reads `2026-11-22T22:28:37.797Z`, with or without fraction, and a date alone.
    static func date(_ text: String) -> Date? {
        guard text.utf8.count >= 8, text.utf8.first.map({ (0x30...0x39).contains($0) }) == true, text.contains("-") else { return nil }
        if let date = try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)) { return date }
        if let date = try? Date(text, strategy: Date.ISO8601FormatStyle()) { return date }
        return try? Date(text, strategy: Date.ISO8601FormatStyle().year().month().day())
    }
}
