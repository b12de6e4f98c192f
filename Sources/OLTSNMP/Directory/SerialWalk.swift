import DeviceReport

/// One look through an OLT: which OLT it is, then the column that names its ONUs, and the one that tells their place where the
/// row number does not. Optical columns are never walked: an OLT would ask every ONU of the table for them.
struct SerialWalk {
    struct Result {
        var outcome: DirectoryOutcome
        var profile: OLTProfile?
        var agent: AgentExamination?
        /// In the order of the agent.
        var onus: [ListedONU] = []
    }

    static let sysObjectID = OLTDetection.sysObjectID

    let engine: SNMPEngine
    let endpoint: OLTEndpoint
    let profiles: OLTProfileSet
    let settings: DirectorySettings
    /// The ONUs' rows as they are known from before, under a profile of this name; empty where none are.
    var known: (profile: String, rows: [[UInt32]]) = ("", [])

    /// - Parameter known: what an earlier look found; an OLT keeps its layout, and one that nobody recognised is asked again.
    func identify(known: AgentExamination?) async -> Swift.Result<AgentExamination, SNMPError> {
        if let known, endpoint.profile != nil || known.identity.profileName != nil { return .success(known) }
        let deadline = ContinuousClock.now + settings.identifyTime
        do throws(SNMPError) {
            guard let name = endpoint.profile else { return .success(try await engine.examine(endpoint.target, profiles: profiles, deadline: deadline)) }
            let answer = try await engine.get(endpoint.target, [Self.sysObjectID], deadline: deadline)
            let identity: OLTIdentity = profiles.profile(named: name) == nil ? .unknown : .profile(name, reasons: ["configured"])
            guard case .oid(let found)? = answer[Self.sysObjectID] else { return .success(AgentExamination(identity: identity)) }
            return .success(AgentExamination(identity: identity, sysObjectID: found))
        } catch {
            return .failure(error)
        }
    }

    func run(_ identified: Swift.Result<AgentExamination, SNMPError>) async -> Result {
        let agent: AgentExamination
        switch identified {
        case .success(let found): agent = found
        case .failure(let error): return Result(outcome: error.code == .timeout ? .silent : .failed(error))
        }
        let profile = agent.identity.profileName.flatMap(profiles.profile(named:))
        guard let profile, let column = profile.serialColumn else { return Result(outcome: .unsupported, agent: agent) }
        let deadline = ContinuousClock.now + settings.walkTime
        let walk = await walk(column, named: profile.serial.column, profile, parts: known.profile == profile.name ? known.rows : [], deadline)
        var result = Result(outcome: .silent, profile: profile, agent: agent)
        let names = walk.rows.isEmpty ? [:] : await names(profile, walk, under: column, deadline)
        for row in walk.rows {
            guard let suffix = row.oid.suffix(after: column), let key = profile.serial.key(in: row.value),
                let index = profile.index.decode(suffix, name: names[suffix])
            else { continue }
            result.onus.append(ListedONU(key: key, index: index))
        }
        switch walk.end {
        case .complete: result.outcome = .complete(onus: result.onus.count)
        case .truncated(let why): result.outcome = .truncated(why)
        case .timeout: result.outcome = .silent
        case .error(let error): result.outcome = .failed(error)
        }
        return result
    }

    /// One column, in as many stretches at once as the OLT bears; of more than two places one is left to lookups.
    private func walk(_ column: OID, named name: String, _ profile: OLTProfile, parts: [[UInt32]], _ deadline: ContinuousClock.Instant) async -> SNMPWalk {
        let target = endpoint.target.honouring(profile.agent, walking: name)
        let width = max(min(2, target.maxInFlight), target.maxInFlight - 1)
        let walks = await engine.walk(target, columns: [column], parts: parts, parallel: width, deadline: deadline)
        return walks.first ?? SNMPWalk(rows: [], end: .error(SNMPError(.malformed)), requests: 0, disorders: 0)
    }

    /// What the column says that tells places, by row number; empty where the row number tells them. A walk that ends early
    /// leaves places unknown, which takes nothing from the serials.
    private func names(_ profile: OLTProfile, _ serials: SNMPWalk, under column: OID, _ deadline: ContinuousClock.Instant) async -> [[UInt32]: SNMPValue] {
        guard !profile.index.tellsPort, let rule = profile.index.name, let told = profile.column(named: rule.column) else { return [:] }
        let name = profile.oid(of: told)
        let step = Self.rowsPerPart(endpoint, profile)
        let parts = stride(from: step, to: serials.rows.count, by: step).compactMap { serials.rows[$0].oid.suffix(after: column) }
        let walk = await walk(name, named: told.name, profile, parts: parts, deadline)
        return Dictionary(walk.rows.compactMap { row in row.oid.suffix(after: name).map { ($0, row.value) } }) { $1 }
    }

    /// Known rows are best cut at every so manieth: a little less than one answer.
    static func rowsPerPart(_ endpoint: OLTEndpoint, _ profile: OLTProfile) -> Int {
        max(1, endpoint.target.honouring(profile.agent).maxRepetitions * 9 / 10)
    }
}
