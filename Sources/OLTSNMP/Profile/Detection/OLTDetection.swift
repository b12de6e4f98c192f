/// Finds out which profile reads an agent: who it says it is, then, where that does not tell the layout, what it has in the
/// tables of each candidate. A value: it says what to ask and is told what came.
public struct OLTDetection: Sendable {
    public enum Step: Sendable, Equatable {
        /// Exact names.
        case get([OID])
        /// The first row behind each name.
        case getNext([OID])
        case decided(OLTIdentity)
    }

    public static let sysDescr = OID([1, 3, 6, 1, 2, 1, 1, 1, 0])
    public static let sysObjectID = OID([1, 3, 6, 1, 2, 1, 1, 2, 0])

    fileprivate struct Candidate {
        var profile: OLTProfile
        /// Its sysObjectID speaks for the profile without a probe.
        var isNamed: Bool
        var length: Int
        var hits: [String] = []
    }

    private let profiles: OLTProfileSet
    private var candidates: [Candidate] = []
    /// Nil before the agent has said it.
    private(set) var sysObjectID: OID?
    /// Names to look behind, a few candidates' at a time.
    private var pending: [OID] = []
    private var asked: [OID] = []

    /// Names in one GETNEXT; agents differ in what they stand.
    private static let namesPerRequest = 10

    public init(profiles: OLTProfileSet) { self.profiles = profiles }

    public var firstStep: Step { .get([Self.sysDescr, Self.sysObjectID]) }

    /// - Parameter rows: the answer, in the order of the names; a failed question has none.
    public mutating func received(_ rows: [SNMPVarbind]) -> Step {
        if asked.isEmpty, candidates.isEmpty { return identified(rows) }
        for (name, row) in zip(asked, rows) {
            for position in candidates.indices { candidates[position].note(name, row) }
        }
        return nextProbe()
    }

    private mutating func identified(_ rows: [SNMPVarbind]) -> Step {
        var descr: String?
        for row in rows {
            if row.oid == Self.sysObjectID, case .oid(let found) = row.value { sysObjectID = found }
            if row.oid == Self.sysDescr { descr = row.value.octets.map { String(decoding: $0, as: UTF8.self) } }
        }
        guard let id = sysObjectID else { return .decided(.unknown) }
        if let other = profiles.other(id, descr) {
            return .decided(other.kind == .notAnOLT ? .notAnOLT(other.what) : .notDescribed(other.what))
        }
        candidates = profiles.profiles.compactMap { profile in
            if let length = profile.match.length(for: id, descr: descr) { return Candidate(profile: profile, isNamed: true, length: length) }
            return profile.match.probedLength(for: id, descr: descr).map { Candidate(profile: profile, isNamed: false, length: $0) }
        }
        if candidates.isEmpty { return .decided(.unknown) }
        if candidates.count == 1, let only = candidates.first, only.isNamed {
            return .decided(.profile(only.profile.name, reasons: [Self.reason(id)]))
        }
        pending = candidates.flatMap(\.profile.probeNames)
        return nextProbe()
    }

    private mutating func nextProbe() -> Step {
        guard !pending.isEmpty else { return .decided(conclusion) }
        asked = Array(pending.prefix(Self.namesPerRequest))
        pending.removeFirst(asked.count)
        return .getNext(asked)
    }

    private var conclusion: OLTIdentity {
        let reason = sysObjectID.map(Self.reason) ?? ""
        let seen = candidates.filter { !$0.hits.isEmpty }
        // The longer prefix, then the layout of which more was seen; the order of the names settles the rest.
        if let best = seen.max(by: { ($0.isNamed ? 1 : 0, $0.length, $0.hits.count) < ($1.isNamed ? 1 : 0, $1.length, $1.hits.count) }) {
            return .profile(best.profile.name, reasons: [reason] + best.hits.map { "has rows in \($0)" })
        }
        let named = candidates.filter(\.isNamed)
        // Numbers that others have too say nothing without a row.
        if named.isEmpty { return .unknown }
        let longest = named.map(\.length).max()
        let best = named.filter { $0.length == longest }
        if best.count == 1, let only = best.first { return .profile(only.profile.name, reasons: [reason, "no probe told otherwise"]) }
        return .undecided(candidates.map(\.profile.name).sorted(), reasons: [reason, "no table of any layout has a row"])
    }

    private static func reason(_ id: OID) -> String { "sysObjectID \(id)" }
}

extension OLTDetection.Candidate {
    fileprivate mutating func note(_ name: OID, _ row: SNMPVarbind) {
        for probe in profile.match.probes {
            guard let column = profile.column(named: probe.column), profile.oid(of: column) == name, profile.fits(probe, row) else { continue }
            if !hits.contains(probe.column) { hits.append(probe.column) }
        }
    }
}
