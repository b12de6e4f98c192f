import DeviceReport

/// Asks an OLT for the state of the ONUs of one port: exact rows that the directory knows, twenty to a request and two requests at
/// a time, so that the questions of a lookup never wait behind them. Live columns are not among them.
struct NeighbourFetch {
    let engine: SNMPEngine
    let endpoint: OLTEndpoint
    let profile: OLTProfile
    let columns: NeighbourColumns
    /// One ONU of the port.
    let place: ONUIndex
    /// The port's ONUs as far as the directory knows them.
    let known: [ONUIndex]
    /// A few of other ports, asked for only when nobody on this one is up.
    let elsewhere: [ONUIndex]
    let deadline: ContinuousClock.Instant

    private static let inFlight = 2
    private var target: SNMPTarget { endpoint.target.honouring(profile.agent) }

    /// - Returns: nil when the OLT left a question unanswered.
    func run() async -> [OID: SNMPValue]? {
        let onus = known.contains { $0.parts != place.parts } ? known : await listed()
        guard onus.contains(where: { $0.parts != place.parts }) else { return [:] }
        guard var rows = await ask(onus) else { return nil }
        guard let reader = NeighbourReader(profile: profile, rows: rows) else { return rows }
        if !onus.contains(where: { reader.neighbour($0).isOnline }), !elsewhere.isEmpty {
            // What does not come of other ports takes nothing from this one.
            rows.merge(await ask(elsewhere) ?? [:]) { own, _ in own }
        }
        return rows
    }

    /// The ONUs of the port where the directory knows no other, by a walk over this port's rows of the state alone; nobody where
    /// row numbers do not begin with the port.
    private func listed() async -> [ONUIndex] {
        guard let state = columns.first.first, let port = profile.index.portPrefix(of: place.parts) else { return [] }
        let column = profile.oid(of: state)
        let walk = await engine.walk(
            target.honouring(profile.agent, walking: state.name), column: column.appending(port), deadline: deadline, rowLimit: NeighbourReader.most)
        guard case .complete = walk.end else { return [] }
        return walk.rows.compactMap { $0.oid.suffix(after: column).flatMap(profile.index.decode) }.filter { $0.ponPort == place.ponPort }
    }

    /// The state of each, then why and when of those that are not up.
    private func ask(_ onus: [ONUIndex]) async -> [OID: SNMPValue]? {
        guard var rows = await get(onus.flatMap { onu in columns.first.map { profile.name(of: $0, onu) } }),
            let reader = NeighbourReader(profile: profile, rows: rows)
        else { return nil }
        let down = onus.filter { !reader.neighbour($0).isOnline }
        guard let more = await get(down.flatMap { onu in columns.second.map { profile.name(of: $0, onu) } }) else { return nil }
        rows.merge(more) { own, _ in own }
        return rows
    }

    private func get(_ names: [OID]) async -> [OID: SNMPValue]? {
        let size = min(max(1, profile.agent.maxNames), SNMPEngine.maxNamesPerRequest)
        let chunks = stride(from: 0, to: names.count, by: size).map { Array(names[$0..<min($0 + size, names.count)]) }
        return await withTaskGroup(of: [SNMPVarbind]?.self) { group in
            var rows: [OID: SNMPValue] = [:]
            var next = 0
            func add() {
                guard next < chunks.count else { return }
                let chunk = chunks[next]
                next += 1
                group.addTask { try? await engine.get(target, chunk, deadline: deadline).varbinds }
            }
            for _ in 0..<Self.inFlight { add() }
            for await answer in group {
                guard let answer else {
                    group.cancelAll()
                    return nil
                }
                for varbind in answer where !varbind.value.isMissing { rows[varbind.oid] = varbind.value }
                add()
            }
            return rows
        }
    }
}
