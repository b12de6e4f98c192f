import DeviceReport
internal import Foundation

/// Chooses among sources, value by value: a valid one over none, a fresh one over an expired one, then by authority, then by
/// confidence. A loser that says something else is kept among the winner's conflicts, with why it lost.
struct Merger {
    let freshness: Freshness
    var warnings: Set<String> = []

    init(now: Date) {
        freshness = Freshness(now: now)
    }

    /// The value to believe, and whether it is past its time. The order of the sources plays no part.
    func pick<Value>(_ field: FieldClass, bridge: Observed<Value>?, acs: Observed<Value>?, olt: Observed<Value>? = nil) -> Observed<Value> {
        if let only = Self.only(bridge, acs, olt) { return judged(only, field) }
        return pick(field, among: [bridge, acs, olt].compactMap { $0 })
    }

    func pick<Value>(_ field: FieldClass, among sources: [Observed<Value>]) -> Observed<Value> {
        var rest = sources.map { Candidate($0, field, freshness) }
        // What newer darkness covers is out of the choice, and kept as what was said before.
        let darkness = rest.filter(\.isDark)
        let covered = darkness.isEmpty ? [] : rest.filter { lit in darkness.contains { $0.isDarkSince(lit) } }
        if !covered.isEmpty { rest.removeAll { lit in darkness.contains { $0.isDarkSince(lit) } } }
        guard var best = rest.first else { return .notReported }
        for one in rest.dropFirst() where one.beats(best) != nil { best = one }
        var out = judged(best.observed, field)
        let losers =
            rest.compactMap { loser in best.beats(loser).map { (loser.observed, $0) } } + covered.map { ($0.observed, LostBecause.older) }
        for (loser, why) in losers where disagree(best.observed, loser, field) {
            if let conflict = Conflict(loser, lost: why), !out.conflicts.contains(conflict) { out.conflicts.append(conflict) }
        }
        out.conflicts.sort { $0.precedes($1) }
        return out
    }

    /// The same value, judged by the clock of the report.
    func judged<Value>(_ value: Observed<Value>, _ field: FieldClass) -> Observed<Value> {
        guard value.value != nil else { return value }
        var out = value
        out.isStale = !freshness.holds(value, field)
        return out
    }

    /// A gap contradicts nobody; "no light" does.
    private func disagree<Value>(_ winner: Observed<Value>, _ loser: Observed<Value>, _ field: FieldClass) -> Bool {
        guard winner.value != loser.value, loser.value != nil || loser.reason == .noLight else { return false }
        return field.tolerance?.admits(winner, loser) != true
    }

    private static func only<Value>(_ a: Observed<Value>?, _ b: Observed<Value>?, _ c: Observed<Value>?) -> Observed<Value>? {
        switch (a, b, c) {
        case (let one?, nil, nil), (nil, let one?, nil), (nil, nil, let one?): one
        case (nil, nil, nil): .notReported
        default: nil
        }
    }
}
