/// Finds out how far a column goes, by GETNEXT behind names ever farther away, and then between the last that had a row behind it and
/// the first that had none. What it finds also tells how row numbers are made.
struct WalkScout {
    struct Probe: Equatable {
        var names: [OID]
        /// The place of the row number in which the names differ; nil where each differs in another.
        var place: Int?
    }

    /// A row that is known to be there, or a border that rows are expected behind.
    private(set) var reach: OID?
    /// Nothing is behind this name.
    private(set) var outside: OID?
    private var waiting: [Probe] = []
    private var underWay = 0
    private var rounds = 0
    private var isDone = false
    private var triedSteps = false

    private static let mostRounds = 4
    /// Places that are tried at once.
    private static let firstPlaces = 3
    private static let names = 16
    /// Answers that not knowing where the column ends may be worth.
    static let matters = 3.0
    /// How far, as powers of two: where numbers are counted, and where a few bits of them are fields.
    private static let lastPlace: [UInt32] = [3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 26, 30]
    private static let otherPlaces: [UInt32] = [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 16, 18, 22, 28]

    init(borders: [OID]) { reach = borders.last }

    /// More is to be known soon.
    var isAwaited: Bool { underWay > 0 || !waiting.isEmpty }
    /// Nothing is known yet, and a cut would be a bad one.
    var isFirst: Bool { rounds == 1 && isAwaited }

    /// The next question, for a column that was read up to a row; nil when there is none now.
    /// - Parameter answer: rows that one answer brings.
    mutating func next(_ map: WalkMap, last: OID, answer: Double, maxNames: Int) -> Probe? {
        if waiting.isEmpty {
            guard !isDone, underWay == 0, rounds < Self.mostRounds, rounds > 0 || map.isBehindBorders(last) else { return nil }
            rounds += 1
            let names = min(Self.names, maxNames)
            waiting = rounds == 1 ? first(map, last, names) : further(map, answer, names)
            if waiting.isEmpty { isDone = true }
        }
        guard !waiting.isEmpty else { return nil }
        underWay += 1
        return waiting.removeFirst()
    }

    /// Ever farther on each of the first places, and one step on each of those behind.
    private mutating func first(_ map: WalkMap, _ last: OID, _ names: Int) -> [Probe] {
        let start = map.column.parts.count
        let places = last.parts.count - start
        var probes = (0..<min(places, Self.firstPlaces)).map { place in
            Probe(names: farther(last, start + place, names), place: place)
        }
        if places > Self.firstPlaces {
            let steps = (Self.firstPlaces..<min(places, Self.firstPlaces + names)).compactMap { place -> OID? in
                let (next, over) = last.parts[start + place].addingReportingOverflow(1)
                return over ? nil : OID(last.parts.prefix(start + place) + [next])
            }
            probes.append(Probe(names: steps, place: nil))
            triedSteps = true
        }
        return probes.filter { !$0.names.isEmpty }
    }

    /// Between what is known to be there and what is known not to.
    private func further(_ map: WalkMap, _ answer: Double, _ names: Int) -> [Probe] {
        guard let reach, let outside, reach < outside else { return [] }
        // Of a place that was tried one step ahead only, nothing is known yet.
        guard rounds == 2 && triedSteps || map.rows(reach, outside) > Self.matters * answer else { return [] }
        let common = zip(reach.parts, outside.parts).prefix { $0 == $1 }.count
        let start = map.column.parts.count
        guard common >= start, common < reach.parts.count, common < outside.parts.count else { return [] }
        let (low, high) = (reach.parts[common], outside.parts[common])
        if high - low > map.step(at: common - start) {
            let count = UInt64(min(UInt64(names), UInt64(high - low) - 1))
            let between = (1...count).map { OID(reach.parts.prefix(common) + [low + UInt32(UInt64(high - low) * $0 / (count + 1))]) }
            return [Probe(names: between, place: common - start)]
        }
        let next = common + 1
        guard next < reach.parts.count else { return [] }
        return [Probe(names: farther(reach, next, names), place: next - start)]
    }

    private func farther(_ row: OID, _ depth: Int, _ names: Int) -> [OID] {
        let powers = depth + 1 == row.parts.count ? Self.lastPlace : Self.otherPlaces
        return stride(from: 0, to: powers.count, by: (powers.count + names - 1) / names).compactMap { power in
            let (sum, over) = row.parts[depth].addingReportingOverflow(1 << powers[power])
            return over ? nil : OID(row.parts.prefix(depth) + [sum])
        }
    }

    /// What the agent said; one that cannot say is walked without.
    mutating func received(_ probe: Probe, _ result: Result<SNMPAnswer, SNMPError>, _ map: inout WalkMap) {
        underWay -= 1
        guard case .success(let answer) = result, answer.status == .noError, answer.varbinds.count == probe.names.count else {
            isDone = true
            waiting = []
            return
        }
        /// In the place where the names differ: the farthest number met, and the first name behind which it has turned over.
        var met: UInt32?
        var turned: UInt32?
        let depth = probe.place.map { map.column.parts.count + $0 }
        for (name, row) in zip(probe.names, answer.varbinds) {
            guard row.value != .endOfMibView, row.oid.hasPrefix(map.column), name < row.oid else {
                outside = outside.map { min($0, name) } ?? name
                if let depth, turned == nil { turned = name.parts[depth] }
                continue
            }
            reach = reach.map { max($0, row.oid) } ?? row.oid
            map.met(row.oid)
            map.isEmpty(from: name, to: row.oid)
            guard let depth else { continue }
            if row.oid.parts.count > depth, row.oid.parts.prefix(depth) == name.parts.prefix(depth) {
                met = row.oid.parts[depth]
            } else if turned == nil {
                turned = name.parts[depth]
            }
        }
        guard let place = probe.place, place > 0, let depth, let met, let turned, turned > met, let first = probe.names.first?.parts[depth] else { return }
        map.expect(met + min(turned - met, met - min(first, met)) / 2, at: place)
    }
}
