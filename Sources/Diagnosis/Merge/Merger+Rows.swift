import DeviceReport

extension Merger {
    /// The rows of both lists, the ACS's order first. `merge` gets what each source says of a row, and the row to begin with: the ACS's
    /// where it has one.
    func rows<Row>(_ bridge: [Row], _ acs: [Row], by key: (Row) -> String, merge: (_ live: Row?, _ known: Row?, _ base: Row) -> Row) -> [Row] {
        var live: [String: Row] = [:]
        if !acs.isEmpty { live = Dictionary(bridge.map { (key($0), $0) }) { first, _ in first } }
        var out: [Row] = []
        out.reserveCapacity(acs.count + bridge.count)
        for row in acs { out.append(merge(live.removeValue(forKey: key(row)), row, row)) }
        for row in bridge where acs.isEmpty || live[key(row)] != nil { out.append(merge(row, nil, row)) }
        return out
    }

    /// The rows of both lists, rows of the same key merged, the others as they are.
    func joined<Row>(_ bridge: [Row], _ acs: [Row], by key: (Row) -> String, merge: (Row, Row) -> Row) -> [Row] {
        rows(bridge, acs, by: key) { live, known, base in
            guard let live, let known else { return base }
            return merge(live, known)
        }
    }

    /// Counters of one look: those of one source are not mixed with those of another.
    func stats(_ bridge: InterfaceStats?, _ acs: InterfaceStats?) -> InterfaceStats? {
        guard let bridge else { return acs.map(judged) }
        guard let acs else { return judged(bridge) }
        let ofBridge = counts(bridge) || !counts(acs)
        return judged(ofBridge ? bridge : acs)
    }

    /// Whether any counter was read a moment ago.
    private func counts(_ stats: InterfaceStats) -> Bool {
        [stats.rxBytes, stats.txBytes, stats.rxPackets, stats.txPackets, stats.rxErrors, stats.txErrors, stats.rxDiscards, stats.txDiscards]
            .contains { freshness.holds($0, .wanState) }
    }

    private func judged(_ stats: InterfaceStats) -> InterfaceStats {
        var out = stats
        out.rxBytes = judged(stats.rxBytes, .wanState)
        out.txBytes = judged(stats.txBytes, .wanState)
        out.rxPackets = judged(stats.rxPackets, .wanState)
        out.txPackets = judged(stats.txPackets, .wanState)
        out.rxErrors = judged(stats.rxErrors, .wanState)
        out.txErrors = judged(stats.txErrors, .wanState)
        out.rxDiscards = judged(stats.rxDiscards, .wanState)
        out.txDiscards = judged(stats.txDiscards, .wanState)
        return out
    }
}
