/// A column while it is walked in several stretches.
struct WalkColumn {
    let name: OID
    var map: WalkMap
    var scout: WalkScout
    var rows = 0
    /// PDUs that were answered or given up.
    var requests = 0
    /// Questions, of which a PDU may hold several.
    var answers = 0
    /// Stretches in which no row was met: cuts that were worth nothing.
    var empties = 0
    /// What ended it before its time.
    var failure: SNMPWalk.End?

    init(name: OID, parts: [[UInt32]]) {
        self.name = name
        let borders = Set(parts.lazy.filter { !$0.isEmpty && $0.count < 100 }.map { name.appending($0) }).sorted()
        map = WalkMap(column: name, borders: borders)
        scout = WalkScout(borders: borders)
    }

    /// Cuts may be wrong, but not most of the time.
    var mayBeCut: Bool { failure == nil && empties <= 4 + answers / 8 && !(scout.isFirst && answers < 8) }

    /// The next question how far the column goes, for the stretch at its end; nil when there is none now.
    mutating func probe(_ machine: WalkMachine, maxNames: Int) -> WalkScout.Probe? {
        scout.next(map, last: machine.last, answer: answer(machine), maxNames: maxNames)
    }

    mutating func scouted(_ probe: WalkScout.Probe, _ result: Result<SNMPAnswer, SNMPError>) { scout.received(probe, result, &map) }

    /// Rows that the next answer of a stretch is likely to bring at most.
    func answer(_ machine: WalkMachine) -> Double { Double(max(1, min(machine.stride, map.answerSize ?? machine.stride))) }

    /// Rows that a stretch has still to read, as far as can be told.
    func rowsLeft(_ machine: WalkMachine) -> Double {
        if let end = machine.end { return map.rows(machine.last, end) }
        let reach = scout.reach.map { max($0, machine.last) } ?? machine.last
        let certain = map.rows(machine.last, reach)
        guard let unsure = unsure(machine, behind: reach) else { return certain + map.rowsOfLastGroup(behind: reach) }
        // It will soon be known better, and cuts where nothing is are questions for nothing.
        if unsure.matters { return certain + (scout.isAwaited ? 0 : unsure.rows / 2) }
        return certain + unsure.rows
    }

    /// Rows that may be between what is there and what is not, and whether they are many; nil where nothing is known to be outside.
    private func unsure(_ machine: WalkMachine, behind reach: OID) -> (rows: Double, matters: Bool)? {
        guard let outside = scout.outside else { return nil }
        let rows = map.rows(reach, max(reach, outside))
        return (rows, rows > WalkScout.matters * answer(machine))
    }

    /// Where to end a stretch whose next answer is under way, so that the rest can be read beside it: behind half of the answers it
    /// is worth. Each part is a little shorter than its answers, so that the last of them is likely to show its end.
    func cut(_ machine: WalkMachine, rowsLeft: Double) -> OID? {
        let answer = answer(machine)
        let useful = answer < 8 ? answer : answer * 0.92
        let answers = max(1, (rowsLeft / useful / 2).rounded())
        guard let limit = machine.end ?? limit(behind: machine.last), machine.last < limit else { return nil }
        guard let name = map.name(answers * useful, behind: machine.last, before: limit) else { return nil }
        guard machine.end == nil, let reach = scout.reach, machine.last < reach, reach < name, unsure(machine, behind: reach)?.matters ?? true else {
            return name
        }
        // Beyond the last row that is known to be there nothing is certain, so no cut is made there while one is possible before.
        return reach
    }

    /// As far as rows behind a name may go.
    private func limit(behind name: OID) -> OID? {
        let reach = scout.reach.map { max($0, name) } ?? name
        if let outside = scout.outside { return max(outside, reach) }
        return name < reach ? reach : map.endOfLastGroup
    }
}
