import DeviceReport
internal import Foundation

/// How far two measurements of one thing may lie apart before they disagree: readings wander, and an uptime grows between
/// two looks.
struct Slack {
    /// In the unit of the value.
    var absolute: Double
    /// Of the greater value, 0 to 1.
    var ratio: Double
    /// The value counts seconds since something, or is a clock.
    var grows = false

    func admits<Value>(_ one: Observed<Value>, _ other: Observed<Value>) -> Bool {
        guard let left = Self.number(one.value), let right = Self.number(other.value) else { return false }
        var apart = left - right
        if grows, let then = one.at, let later = other.at { apart -= then.timeIntervalSince(later) }
        return abs(apart) <= max(absolute, ratio * max(abs(left), abs(right)))
    }

    private static func number<Value>(_ value: Value?) -> Double? {
        if let value = value as? Double { return value }
        if let value = value as? Date { return value.timeIntervalSince1970 }
        return (value as? Int).map(Double.init)
    }
}
