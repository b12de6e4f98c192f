import Foundation

/// Reads one ONU's rows at a known index: serial, run status and everything else in one GET.
struct RowFetch {
    enum Result {
        /// Rows of the ONU with the serial that was looked for.
        case rows([OID: SNMPValue])
        /// No such row any more, or another ONU has it.
        case moved
        case failed(SNMPError)
    }

    let engine: SNMPEngine
    let endpoint: OLTEndpoint
    let profile: OLTProfile
    let location: ONULocation
    let key: ONUKey
    let health: OLTHealth
    let deadline: ContinuousClock.Instant

    /// The agent as its profile wants it treated.
    private var target: SNMPTarget { endpoint.target.honouring(profile.agent) }

    /// The optics are what an OLT is slow with, since it asks the ONU for them. When the first attempt is over without an
    /// answer, the rest is asked for alone beside the second, so that the state arrives even if the optics do not.
    func run() async -> Result {
        let wanted = profile.columns.filter { $0.reading == .lookup && !health.isRefused($0.name, by: endpoint.name) }
        let calm = wanted.filter { !$0.isLive }
        guard calm.count < wanted.count else { return await fetch(wanted) }
        return await withTaskGroup(of: (isWhole: Bool, result: Result).self) { group in
            group.addTask { (true, await fetch(wanted)) }
            group.addTask {
                do { try await Task.sleep(for: target.timeout) } catch { return (false, .failed(SNMPError(.cancelled))) }
                return (false, await fetch(calm))
            }
            var reduced: Result?
            for await (isWhole, result) in group {
                switch (isWhole, result) {
                // The state alone may still come.
                case (true, .failed(let error)) where error.code == .timeout && reduced == nil: continue
                case (false, .failed): continue
                case (false, _): reduced = result
                case (true, _):
                    group.cancelAll()
                    if case .failed = result, let reduced { return reduced }
                    return result
                }
            }
            return reduced ?? .failed(SNMPError(Task.isCancelled ? .cancelled : .timeout))
        }
    }

    /// Every request carries the serial and the run status: what it brings counts only for this ONU, and live columns only
    /// if it is online in the same answer.
    private func fetch(_ columns: [OLTColumn]) async -> Result {
        let anchors = columns.filter(\.isAnchor)
        let others = columns.filter { !$0.isAnchor }
        let room = max(1, target.maxNames - anchors.count)
        guard others.count > room else { return await ask(columns) }
        return await withTaskGroup(of: Result.self) { group in
            for start in stride(from: 0, to: others.count, by: room) {
                group.addTask { await ask(anchors + others[start..<min(start + room, others.count)]) }
            }
            var results: [Result] = []
            for await result in group { results.append(result) }
            return Self.joined(results)
        }
    }

    private func ask(_ columns: [OLTColumn]) async -> Result {
        let names = columns.map { profile.name(of: $0, location.index) }
        switch await engine.perform(target, SNMPRequest(command: .get, oids: names), deadline: deadline) {
        case .failure(let error): return .failed(error)
        case .success(let answer):
            switch answer.status {
            case .noError:
                guard answer.varbinds.map(\.oid) == names else { return .failed(SNMPError(.malformed)) }
                return verified(columns, answer.varbinds)
            case .tooBig, .genErr, .noSuchName, .noAccess, .resourceUnavailable: return await smaller(columns, answer)
            default: return .failed(SNMPError(.status, status: answer.status, index: answer.index))
            }
        }
    }

    private func verified(_ columns: [OLTColumn], _ varbinds: [SNMPVarbind]) -> Result {
        var rows: [OID: SNMPValue] = [:]
        for varbind in varbinds where !varbind.value.isMissing { rows[varbind.oid] = varbind.value }
        guard OLTAnswer.indexes(of: key, in: rows, profile).contains(where: { $0.parts == location.index.parts }) else { return .moved }
        health.brought(zip(columns, varbinds).filter { !$1.value.isMissing }.map(\.0.name), by: endpoint.name)
        // What the firmware has no column for is not asked for again for a while; which row it is makes no difference.
        health.refused(zip(columns, varbinds).filter { !$0.isAnchor && $1.value == .noSuchObject }.map(\.0.name), by: endpoint.name)
        // Beside another answer that says online these would look alive.
        if !isOnline(rows), columns.count < profile.columns.count(where: { $0.reading == .lookup }) {
            for column in columns where column.isLive { rows[profile.name(of: column, location.index)] = nil }
        }
        return .rows(rows)
    }

    private func isOnline(_ rows: [OID: SNMPValue]) -> Bool {
        RowReader(profile: profile, index: location.index, rows: rows, at: Date(timeIntervalSince1970: 0)).isOnline
    }

    /// The agent failed on these columns together; each smaller question has the serial and the run status again.
    private func smaller(_ columns: [OLTColumn], _ answer: SNMPAnswer) async -> Result {
        let anchors = columns.filter(\.isAnchor)
        let others = columns.filter { !$0.isAnchor }
        let failure = Result.failed(SNMPError(.status, status: answer.status, index: answer.index))
        // SNMPv1 names the row that is missing.
        if answer.status == .noSuchName, columns.indices.contains(answer.index - 1) {
            let missing = columns[answer.index - 1]
            return missing.isKey ? .moved : await ask(columns.filter { $0.name != missing.name })
        }
        switch others.count {
        case 0 where anchors.count > 1: return await ask(anchors.filter(\.isKey))
        // Some agents fail on a row that is not there.
        case 0: return answer.status == .genErr || answer.status == .noSuchName ? .moved : failure
        case 1:
            let rest = await ask(anchors)
            if case .rows(let rows) = rest, answer.status != .tooBig, answer.status != .noSuchName {
                health.refused(others.filter { !$0.isLive || isOnline(rows) }.map(\.name), by: endpoint.name)
            }
            return rest
        default:
            let half = others.count / 2
            let first = await ask(anchors + others[..<half])
            guard case .rows = first else { return first }
            return Self.joined([first, await ask(anchors + others[half...])])
        }
    }

    /// Rows of several answers; anything else among them decides for all.
    private static func joined(_ results: [Result]) -> Result {
        var rows: [OID: SNMPValue] = [:]
        for result in results {
            guard case .rows(let more) = result else { return result }
            rows.merge(more) { $1 }
        }
        return .rows(rows)
    }
}

extension OLTColumn {
    /// What every request has to carry.
    fileprivate var isAnchor: Bool { isKey || field == .runStatus }
}
