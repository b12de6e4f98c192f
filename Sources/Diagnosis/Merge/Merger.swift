import DeviceReport
internal import Foundation

/// Chooses among sources, value by value: a valid one over none, then by authority as long as it is fresh, then by age. A loser
/// that says something else is kept among the winner's conflicts.
struct Merger {
    let freshness: Freshness
    var warnings: Set<String> = []

    init(now: Date) {
        freshness = Freshness(now: now)
    }

    func pick<Value>(_ field: FieldClass, bridge: Observed<Value>?, acs: Observed<Value>?) -> Observed<Value> {
        guard let bridge else { return acs ?? .notReported }
        guard let acs else { return bridge }
        let first = field.bridgeFirst ? bridge : acs
        let second = field.bridgeFirst ? acs : bridge
        if darkness(first, hides: second, field) { return winner(first, over: second, field) }
        if darkness(second, hides: first, field) { return winner(second, over: first, field) }
        guard first.value != nil else { return second.value != nil || first.origin == nil ? second : first }
        guard second.value != nil else { return first }
        if freshness.holds(first, field) { return winner(first, over: second, field) }
        if freshness.holds(second, field) { return winner(second, over: first, field) }
        guard let firstAt = first.at, let secondAt = second.at, secondAt > firstAt else { return winner(first, over: second, field) }
        return winner(second, over: first, field)
    }

    /// "No light" is an observation, not a gap: a newer one is not covered up by an older level.
    private func darkness<Value>(_ dark: Observed<Value>, hides lit: Observed<Value>, _ field: FieldClass) -> Bool {
        guard dark.reason == .noLight, lit.value != nil, let origin = dark.origin, let seen = origin.at else { return false }
        return freshness.isWithin(field.maxAge(origin.source), dark) && lit.at.map { $0 < seen } ?? true
    }

    private func winner<Value>(_ value: Observed<Value>, over loser: Observed<Value>, _ field: FieldClass) -> Observed<Value> {
        guard value.value != loser.value, let origin = loser.origin, field.slack?.admits(value, loser) != true else { return value }
        var out = value
        out.conflicts.append(origin)
        return out
    }
}
