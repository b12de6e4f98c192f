import DeviceReport
internal import Foundation

/// Whether a device restarted after the ACS last read its uptime.
enum Reboot {
    /// True where the modem's own uptime puts its start later than the ACS's does, false where both tell of one start, nil where one
    /// of them is missing, has no date, or where the ACS's start is the later one: then the two clocks do not fit together.
    static func since(_ known: Observed<Int>?, by live: Observed<Int>?, _ freshness: Freshness) -> Bool? {
        guard let known, let live, freshness.holds(live, .uptime), let before = start(known), let now = start(live) else { return nil }
        let later = now.timeIntervalSince(before)
        if later > FieldClass.rebootSlack { return true }
        return later >= -FieldClass.rebootSlack ? false : nil
    }

    private static func start(_ uptime: Observed<Int>) -> Date? {
        guard let seconds = uptime.value, seconds >= 0, let at = uptime.at else { return nil }
        return at.addingTimeInterval(-Double(seconds))
    }
}
