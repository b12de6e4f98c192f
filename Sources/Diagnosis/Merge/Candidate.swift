import DeviceReport
internal import Foundation

/// What one source says about one value, with all that the choice among sources goes by.
struct Candidate<Value: ReportScalar> {
    let observed: Observed<Value>
    let isFresh: Bool
    /// Place among those who know best; 0 is the first.
    private let rank: Int
    private let takesNewest: Bool

    init(_ observed: Observed<Value>, _ field: FieldClass, _ freshness: Freshness) {
        self.observed = observed
        rank = observed.origin.map { field.rank($0.source) } ?? Int.max
        takesNewest = field.takesNewest
        isFresh = observed.origin.map { freshness.isWithin(field.maxAge($0.source), observed) } ?? false
    }

    /// "No light", seen within its time, is an observation and not a gap.
    var isDark: Bool { observed.value == nil && observed.reason == .noLight && isFresh }

    /// Whether this darkness is newer than that light, so that the light is of the past.
    func isDarkSince(_ lit: Candidate) -> Bool {
        guard isDark, lit.observed.value != nil, let seen = observed.at else { return false }
        return lit.observed.at.map { $0 < seen } ?? true
    }

    /// 2 for a value, 1 for darkness, 0 for a reason to have none.
    private var validity: Int { observed.value != nil ? 2 : isDark ? 1 : 0 }

    /// Why the other loses against this one; nil when this one is not the better.
    func beats(_ other: Candidate) -> LostBecause? {
        // A gap is no conflict; darkness that is not newer than the light is of before.
        if validity != other.validity { return validity > other.validity ? .older : nil }
        if isFresh != other.isFresh { return isFresh ? .expired : nil }
        // Where nothing is fresh, the newest is the least wrong.
        let newestFirst = takesNewest || !isFresh
        if newestFirst, let order = isNewer(other) { return order ? .older : nil }
        if rank != other.rank { return rank < other.rank ? .lessAuthority : nil }
        let (sure, otherSure) = (sureness, other.sureness)
        if sure != otherSure { return sure < otherSure ? .lessSure : nil }
        if !newestFirst, let order = isNewer(other) { return order ? .older : nil }
        // Equal in all that counts: the text decides, so that the order of asking does not.
        return key < other.key ? .lessSure : nil
    }

    /// Whether this one was observed later; nil when both were seen at one moment, or neither has a date.
    private func isNewer(_ other: Candidate) -> Bool? {
        switch (observed.at, other.observed.at) {
        case (let mine?, let theirs?): mine == theirs ? nil : mine > theirs
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): nil
        }
    }

    private var sureness: Int { observed.origin.flatMap { Confidence.allCases.firstIndex(of: $0.confidence) } ?? Int.max }

    private var key: (Int, String, String) {
        guard let origin = observed.origin else { return (1, "", "") }
        return (0, origin.path, origin.raw)
    }
}

extension Conflict {
    /// An order of its own, so that it does not depend on who was asked first.
    func precedes(_ other: Conflict) -> Bool {
        if origin.source != other.origin.source { return origin.source.rawValue < other.origin.source.rawValue }
        if origin.path != other.origin.path { return origin.path < other.origin.path }
        if origin.raw != other.origin.raw { return origin.raw < other.origin.raw }
        let (mine, theirs) = (origin.at ?? .distantPast, other.origin.at ?? .distantPast)
        if mine != theirs { return mine > theirs }
        return (origin.confidence.rawValue, lost.rawValue) < (other.origin.confidence.rawValue, other.lost.rawValue)
    }
}
