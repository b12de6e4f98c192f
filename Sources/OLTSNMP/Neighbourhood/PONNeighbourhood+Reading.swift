import DeviceReport

extension PONNeighbourhood {
    /// What rows say of the others on an ONU's port.
    /// - Returns: nil where the port is not known, or where the OLT's tables do not tell.
    init?(around row: ONURow, profile: OLTProfile, rows: [OID: SNMPValue]) {
        guard let port = row.index.ponPort, let reader = NeighbourReader(profile: profile, rows: rows) else { return nil }
        let all = reader.onus()
        let others = (all[port] ?? []).filter { $0.parts != row.index.parts }.map(reader.neighbour)
        self.init(own: Neighbour(row), others: others)
        guard scope == .wholePort else { return }
        let ports = all.keys.filter { $0 != port }.sorted { a, b in
            (all[a]?.first?.parts ?? []).lexicographicallyPrecedes(all[b]?.first?.parts ?? [])
        }
        let elsewhere = ports.prefix(NeighbourReader.otherPorts).flatMap { (all[$0] ?? []).prefix(NeighbourReader.eachPort) }.map(reader.neighbour)
        if !elsewhere.isEmpty { self.init(own: Neighbour(row), others: others, elsewhere: elsewhere) }
    }

    /// Counts, and the conclusion from them.
    init(own: Neighbour, others: [Neighbour], elsewhere: [Neighbour] = []) {
        self.init()
        let rule = OutageRule(own: own, others: others, elsewhere: elsewhere)
        let conclusion = rule.conclusion
        scope = conclusion.scope
        reasons = conclusion.reasons
        let all = others + [own]
        onus = all.count
        online = all.count(where: \.isOnline)
        offline = all.count(where: \.isOffline)
        disabled = all.count(where: \.isDisabled)
        other = onus - online - offline - disabled
        causes = Self.causes(all)
        waves = Self.waves(others, own)
        fellTogether = others.isEmpty ? nil : rule.fellTogether
        if !elsewhere.isEmpty {
            otherPortsONUs = elsewhere.count
            otherPortsOnline = elsewhere.count(where: \.isOnline)
        }
        (rxPercentile, rxMedianDBm) = Self.powers(others.compactMap(\.rxDBm), own.rxDBm)
    }

    private static func causes(_ onus: [Neighbour]) -> [OutageCause] {
        var counts: [LastDownCause: Int] = [:]
        for onu in onus where onu.isOffline { counts[onu.cause ?? .unknown, default: 0] += 1 }
        return counts.map { OutageCause($0.key, $0.value) }.sorted { ($1.onus, $0.cause.rawValue) < ($0.onus, $1.cause.rawValue) }
    }

    /// Times further apart than the window are two waves.
    private static func waves(_ others: [Neighbour], _ own: Neighbour) -> [OutageWave] {
        let fallen = others.filter(\.isOffline).compactMap { onu in onu.down.map { ($0, false) } } + (own.isOffline ? own.down.map { [($0, true)] } ?? [] : [])
        var waves: [(last: Int64, wave: OutageWave)] = []
        for (down, isThis) in fallen.sorted(by: { ($0.0.seconds, $0.1 ? 1 : 0) < ($1.0.seconds, $1.1 ? 1 : 0) }) {
            if let last = waves.last, down.seconds - last.last <= OutageRule.window {
                waves[waves.count - 1].last = down.seconds
                waves[waves.count - 1].wave.lastAt = down.text
                waves[waves.count - 1].wave.onus += 1
                if isThis { waves[waves.count - 1].wave.includesThis = true }
            } else {
                waves.append((down.seconds, OutageWave(firstAt: down.text, lastAt: down.text, onus: 1, includesThis: isThis)))
            }
        }
        return waves.sorted { ($1.wave.onus, $1.last) < ($0.wave.onus, $0.last) }.prefix(5).map(\.wave)
    }

    /// Of a few neighbours nothing is concluded.
    private static let fewestPowers = 4

    private static func powers(_ others: [Double], _ own: Double?) -> (percentile: Double?, median: Double?) {
        guard others.count >= fewestPowers else { return (nil, nil) }
        let sorted = others.sorted()
        let middle = sorted.count / 2
        let median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        let weaker = own.map { own in Double(sorted.count { $0 < own }) * 100 / Double(sorted.count) }
        return (weaker.map { ($0 * 10).rounded() / 10 }, (median * 100).rounded() / 100)
    }
}

extension Neighbour {
    /// What an ONU's own reading says.
    init(_ row: ONURow) {
        let section = row.section
        let isOnline = section.state.value == .online
        self.init(
            state: section.state.value, cause: isOnline ? nil : section.lastDownCause.value,
            down: isOnline ? nil : row.lastDown.flatMap { seconds in section.lastDownAt.value.map { (seconds, $0) } },
            rxDBm: isOnline ? section.rxDBm.value ?? section.onuRxDBm.value : nil)
    }
}
