/// Reads from a living agent what a review of a profile needs, without hurting it: columns one after the other, and the columns that
/// make an OLT ask its ONUs only for a few of them.
public struct ProfileSurvey: Sendable {
    public struct Result: Sendable {
        public var walk: RecordedWalk
        /// Columns whose walk did not come to its end, with the reason.
        public var unfinished: [String]
    }

    let engine: SNMPEngine
    let target: SNMPTarget
    let profile: OLTProfile
    /// ONUs whose live columns are read.
    let sample: Int

    public init(engine: SNMPEngine, target: SNMPTarget, profile: OLTProfile, sample: Int = 8) {
        self.engine = engine
        self.target = target.honouring(profile.agent)
        self.profile = profile
        self.sample = min(max(sample, 0), 64)
    }

    /// - Parameter known: ONUs that belong into the sample.
    public func run(known: [KnownONU] = [], deadline: ContinuousClock.Instant) async -> Result {
        var rows: [OID: SNMPValue] = [:]
        var unfinished: [String] = []
        var walked: Set<OID> = []
        await get([OLTDetection.sysDescr, OLTDetection.sysObjectID], into: &rows, deadline)
        for column in profile.columns where !column.isLive || profile.agent.opticsMayBeWalked {
            let name = profile.oid(of: column)
            guard walked.insert(name).inserted else { continue }
            if column.scope == .olt {
                await get([name], into: &rows, deadline)
                continue
            }
            let walk = await engine.walk(target.honouring(profile.agent, walking: column.name), column: name, deadline: deadline)
            for row in walk.rows { rows[row.oid] = row.value }
            switch walk.end {
            case .complete: break
            case .truncated(let why): unfinished.append("\(column.name) (\(why.rawValue))")
            case .timeout: unfinished.append("\(column.name) (timeout)")
            case .error(let error): unfinished.append("\(column.name) (\(error.description))")
            }
        }
        let live = profile.columns.filter(\.isLive)
        for index in indexes(RecordedWalk(rows.map { SNMPVarbind($0.key, $0.value) }), known) {
            let names = live.filter { profile.hasRow(of: $0, index) }.map { profile.name(of: $0, index) }
            await get(names, into: &rows, deadline)
        }
        return Result(walk: RecordedWalk(rows.map { SNMPVarbind($0.key, $0.value) }), unfinished: unfinished)
    }

    private func get(_ names: [OID], into rows: inout [OID: SNMPValue], _ deadline: ContinuousClock.Instant) async {
        guard let answer = try? await engine.get(target, names, deadline: deadline) else { return }
        for row in answer.varbinds where !row.value.isMissing { rows[row.oid] = row.value }
    }

    /// The known ONUs, then some spread over the table.
    private func indexes(_ walk: RecordedWalk, _ known: [KnownONU]) -> [ONUIndex] {
        let calibrator = Calibrator(walk: walk, profile: profile, scales: [])
        var chosen = known.compactMap { calibrator.calibrate($0).row?.parts }
        let run = profile.column(.runStatus).map { profile.oid(of: $0) } ?? profile.base
        let all = walk.rows(below: run).compactMap { row -> [UInt32]? in
            guard let number = row.oid.suffix(after: run), profile.index.form.decode(number) != nil else { return nil }
            return number
        }
        if sample > 0, !all.isEmpty {
            let step = max(1, all.count / sample)
            chosen += stride(from: 0, to: all.count, by: step).prefix(sample).map { all[$0] }
        }
        var seen: Set<[UInt32]> = []
        return chosen.filter { seen.insert($0).inserted }.compactMap { profile.index.decode($0) }
    }
}
