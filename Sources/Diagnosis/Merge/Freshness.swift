import DeviceReport
internal import Foundation

/// Ages of values by the clock of the report.
struct Freshness {
    let now: Date
    /// Seconds by which a source's clock may be ahead of ours. What is dated further ahead has no known age.
    static let skew = 600.0

    /// Seconds since a value was observed; nil when that is not known.
    func age(_ at: Date?) -> Double? {
        guard let at else { return nil }
        let age = now.timeIntervalSince(at)
        return age >= -Self.skew ? max(0, age) : nil
    }

    /// Whether a value, or the leaf that should have held it, was looked at within so many seconds.
    func isWithin<Value>(_ seconds: Double, _ value: Observed<Value>) -> Bool { age(value.at).map { $0 <= seconds } ?? false }

    /// Whether a value is there and young enough for its class and source.
    func holds<Value>(_ value: Observed<Value>, _ field: FieldClass) -> Bool {
        guard value.value != nil, let origin = value.origin else { return false }
        return isWithin(field.maxAge(origin.source), value)
    }
}
