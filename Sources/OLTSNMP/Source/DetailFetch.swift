/// Reads what a report shows of an ONU and nobody waits for: its firmware, counters, sockets, the port's own optics. Asked for
/// beside the ONU's own rows, in requests of its own, each for one attempt: what does not come is left out, and what an agent
/// fails on again and again is not asked for any more.
struct DetailFetch {
    let engine: SNMPEngine
    let endpoint: OLTEndpoint
    let profile: OLTProfile
    let location: ONULocation
    let health: OLTHealth
    let deadline: ContinuousClock.Instant

    /// Sockets that are asked for; an ONU with fewer has no rows for the rest.
    static let sockets: UInt32 = 4

    private struct Question {
        var column: String
        var name: OID
    }

    func run() async -> [OID: SNMPValue] {
        let questions = questions()
        let size = min(max(1, profile.agent.maxNames), SNMPEngine.maxNamesPerRequest)
        // One attempt: a retry would keep the ONU's own answer waiting.
        let limit = min(deadline, .now + endpoint.target.timeout)
        return await withTaskGroup(of: [OID: SNMPValue].self) { group in
            for start in stride(from: 0, to: questions.count, by: size) {
                group.addTask { await ask(Array(questions[start..<min(start + size, questions.count)]), limit) }
            }
            return await group.reduce(into: [:]) { $0.merge($1) { own, _ in own } }
        }
    }

    private func questions() -> [Question] {
        let columns = profile.columns.filter { $0.reading == .detail && !$0.isLive && $0.isUnderstood && !health.isRefused($0.name, by: endpoint.name) }
        return columns.flatMap { column -> [Question] in
            if column.scope == .uni {
                return sockets.compactMap { profile.name(of: column, location.index, uni: $0) }.map { Question(column: column.name, name: $0) }
            }
            return profile.hasRow(of: column, location.index) ? [Question(column: column.name, name: profile.name(of: column, location.index))] : []
        }
    }

    /// Where a row that is missing spoils the whole answer, only the first socket is worth a question.
    private var sockets: ClosedRange<UInt32> {
        let isFragile = profile.agent.quirks.contains(.missingRowFailsGet) || !endpoint.target.hasBulk
        return 1...(isFragile ? 1 : Self.sockets)
    }

    private func ask(_ questions: [Question], _ limit: ContinuousClock.Instant) async -> [OID: SNMPValue] {
        let columns = Array(Set(questions.map(\.column)))
        let answer: SNMPGet
        do throws(SNMPError) { answer = try await engine.get(endpoint.target, questions.map(\.name), deadline: limit) } catch {
            switch error.code {
            case .timeout, .status, .malformed: health.refused(columns, by: endpoint.name)
            case .unreachable, .cancelled, .security, .configuration, .busy, .leftAlone: break
            }
            return [:]
        }
        let refused = Set(answer.refused)
        health.brought(Array(Set(questions.filter { !refused.contains($0.name) }.map(\.column))), by: endpoint.name)
        health.refused(Array(Set(questions.filter { refused.contains($0.name) }.map(\.column))), by: endpoint.name)
        var rows: [OID: SNMPValue] = [:]
        for varbind in answer.varbinds where !varbind.value.isMissing { rows[varbind.oid] = varbind.value }
        return rows
    }
}

extension OLTColumn {
    /// A socket's column without a list of its values means nothing to a report.
    fileprivate var isUnderstood: Bool { scope != .uni || kind == .enumeration }
}
