/// Decides a walk over several columns with several requests under way: who asks what next, where to cut, when it is over.
///
/// Each column begins as one stretch. While places are free the widest unread stretch is cut in two and its second half
/// walked beside the first; a half that turns out empty costs one request and narrows the next cut. Where a column ends is
/// found out by one GETNEXT with names ever farther away. A cut never loses a row of an agent that keeps the order of names;
/// the columns of one that does not are to be walked again in one piece.
struct WalkPlan {
    enum Question: Equatable {
        case walk(SNMPRequest.Command, after: OID)
        /// GETNEXT behind each of these names, to see how far the column goes.
        case scout([OID])
    }

    struct Ask: Equatable {
        var range: Int
        var question: Question
    }

    private struct Column {
        var name: OID
        var cut: WalkCut
        var scouts = 0
        var isScouting = false
        /// The column goes beyond the first and not as far as the second.
        var bracket: (inside: OID, outside: OID)?
        var rows = 0
        /// What ended it before its time.
        var failure: SNMPWalk.End?
        var empties = 0
        var requests = 0
    }

    /// One per place of the row number, so far.
    private static let mostScouts = 3

    private let parallel: Int
    private let rowLimit: Int
    private let maxNames: Int
    private var columns: [Column]
    private(set) var ranges: [WalkRange] = []
    private var inFlight = 0

    /// - Parameters:
    ///   - parts: beginnings of row numbers at which groups of rows begin, such as PON ports.
    ///   - parallel: requests under way at most.
    init(columns names: [OID], parts: [[UInt32]] = [], parallel: Int, maxRepetitions: Int, hasBulk: Bool, maxNames: Int = 20, rowLimit: Int = 65_536) {
        self.parallel = max(1, parallel)
        self.rowLimit = rowLimit
        self.maxNames = max(1, maxNames)
        columns = names.map { name in Column(name: name, cut: WalkCut(borders: parts.map { name.appending($0) }.sorted())) }
        for (index, name) in names.enumerated() {
            let machine = WalkMachine(column: name, maxRepetitions: maxRepetitions, hasBulk: hasBulk, rowLimit: rowLimit)
            ranges.append(WalkRange(column: index, start: name, machine: machine))
        }
    }

    var isOver: Bool { inFlight == 0 && ranges.allSatisfy(\.isOver) }

    /// What to ask now; everything returned is under way until its answer is given to `received`.
    mutating func next() -> [Ask] {
        var asks: [Ask] = []
        for index in ranges.indices where ranges[index].state == .ready && inFlight < parallel { asks.append(ask(index)) }
        while inFlight < parallel, let more = scout() ?? cut() { asks.append(more) }
        return asks
    }

    private mutating func ask(_ index: Int) -> Ask {
        ranges[index].state = .asked
        inFlight += 1
        guard case .ask(let command, let after) = ranges[index].machine.nextStep else { return Ask(range: index, question: .scout([])) }
        return Ask(range: index, question: .walk(command, after: after))
    }

    // MARK: Cutting

    /// The stretch at a column's open end, once it has shown that there is more than one answer's worth.
    private mutating func scout() -> Ask? {
        for index in ranges.indices {
            let range = ranges[index]
            guard !range.isOver, range.limit == nil, !range.machine.rows.isEmpty else { continue }
            let column = columns[range.column]
            let depth = column.name.parts.count + column.scouts
            guard column.failure == nil, column.cut.borders.isEmpty, !column.isScouting, column.scouts < Self.mostScouts, range.machine.last.parts.count > depth
            else {
                continue
            }
            let probes = probes(column, range.machine.last, depth)
            columns[range.column].isScouting = true
            inFlight += 1
            return Ask(range: index, question: .scout(probes))
        }
        return nil
    }

    /// Names ever farther away; then, between the last that had something behind it and the first that had not, evenly.
    private func probes(_ column: Column, _ last: OID, _ depth: Int) -> [OID] {
        let names = UInt32(min(16, maxNames))
        if let bracket = column.bracket, let low = bracket.inside.parts.last, let high = bracket.outside.parts.last {
            let prefix = bracket.inside.parts.dropLast()
            return (1...names).map { OID(prefix + [low + UInt32(UInt64(high - low) * UInt64($0) / UInt64(names))]) }
        }
        let (base, prefix) = (last.parts[depth], last.parts.prefix(depth))
        return (0..<names).compactMap { step -> OID? in
            let (sum, over) = base.addingReportingOverflow(1 << (step * 31 / max(1, names - 1)))
            return over ? nil : OID(prefix + [sum])
        }
    }

    /// Walks the second half of the widest unread stretch.
    private mutating func cut() -> Ask? {
        var best: (index: Int, middle: OID, width: Double)?
        for index in ranges.indices {
            let range = ranges[index]
            let column = columns[range.column]
            guard !range.isOver, column.failure == nil, column.empties <= 16 + 2 * ranges.count else { continue }
            // A stretch may be cut before its first answer; a column only where it is known how far it goes.
            guard !range.machine.rows.isEmpty || range.start != column.name || !column.cut.borders.isEmpty else { continue }
            let last = range.machine.last
            let limit = range.limit ?? (column.cut.borders.isEmpty ? nil : column.name.appending([.max]))
            guard let limit, last < limit, isWorthwhile(range, column, limit) else { continue }
            let width = column.cut.width(last, limit, under: column.name)
            guard width > best?.width ?? 0, let middle = column.cut.middle(last, limit, under: column.name), middle > last else { continue }
            best = (index, middle, width)
        }
        guard let best else { return nil }
        let old = ranges[best.index]
        let second = WalkRange(column: old.column, start: best.middle, machine: old.machine.successor(after: best.middle), bound: old.bound)
        ranges[best.index].machine.stop(before: best.middle.appending([0]))
        ranges.append(second)
        return ask(ranges.count - 1)
    }

    /// By the density of the rows read so far at least two more answers are to be expected.
    private func isWorthwhile(_ range: WalkRange, _ column: Column, _ limit: OID) -> Bool {
        guard column.cut.borders.isEmpty, let first = range.machine.rows.first?.oid else { return true }
        let read = column.cut.width(first, range.machine.last, under: column.name)
        guard read > 0 else { return true }
        let expected = Double(range.machine.rows.count) * column.cut.width(range.machine.last, limit, under: column.name) / read
        return expected > Double(2 * range.machine.stride)
    }

    // MARK: Answers

    mutating func received(_ ask: Ask, _ result: Result<SNMPAnswer, SNMPError>, timeIsUp: Bool, isQuick: Bool = false) {
        inFlight -= 1
        guard ranges.indices.contains(ask.range) else { return }
        let column = ranges[ask.range].column
        columns[column].requests += 1
        if case .scout(let probes) = ask.question { return scouted(ask.range, probes, result) }
        let before = ranges[ask.range].machine.rows.count
        let step = ranges[ask.range].machine.received(result, timeIsUp: timeIsUp, isQuick: isQuick)
        let rows = ranges[ask.range].machine.rows.count
        columns[column].rows += rows - before
        switch step {
        case .ask: ranges[ask.range].state = .ready
        case .finished(let end):
            ranges[ask.range].state = .over(end)
            if rows == 0, ranges[ask.range].start != columns[column].name { columns[column].empties += 1 }
            if end != .complete { columns[column].failure = columns[column].failure ?? end }
        }
        if columns[column].rows >= rowLimit { columns[column].failure = columns[column].failure ?? .truncated(.rowLimit) }
        guard let failure = columns[column].failure else { return }
        for index in ranges.indices where ranges[index].column == column && ranges[index].state == .ready { ranges[index].state = .over(failure) }
    }

    private mutating func scouted(_ index: Int, _ probes: [OID], _ result: Result<SNMPAnswer, SNMPError>) {
        let column = ranges[index].column
        columns[column].isScouting = false
        columns[column].scouts += 1
        guard case .success(let answer) = result, answer.status == .noError, answer.varbinds.count == probes.count else {
            // An agent that cannot say is walked in one piece.
            columns[column].scouts = Self.mostScouts
            return
        }
        let isInside = answer.varbinds.map { $0.value != .endOfMibView && $0.oid.hasPrefix(columns[column].name) }
        guard let end = isInside.firstIndex(of: false) else {
            columns[column].scouts = Self.mostScouts
            return
        }
        // Nothing behind the nearest probe: the rows differ farther back, so look there.
        if columns[column].bracket == nil, end == 0, ranges[index].machine.last.parts.count > columns[column].name.parts.count + columns[column].scouts,
            columns[column].scouts < Self.mostScouts
        {
            return
        }
        if columns[column].bracket == nil, end > 0, columns[column].scouts < Self.mostScouts {
            columns[column].bracket = (probes[end - 1], probes[end])
            return
        }
        ranges[index].bound = probes[end]
        columns[column].scouts = Self.mostScouts
    }

    // MARK: Results

    /// Rows came out of order somewhere: the columns that are to be walked again in one piece.
    var disordered: [Int] {
        columns.indices.filter { column in
            let parts = ranges.filter { $0.column == column }
            return parts.count > 1 && parts.contains { $0.machine.disorders > 0 }
        }
    }

    /// One walk per column, in order.
    var walks: [SNMPWalk] {
        columns.indices.map { column in
            let parts = ranges.filter { $0.column == column }.sorted { $0.start < $1.start }
            var walk = SNMPWalk(rows: [], end: columns[column].failure ?? .complete, requests: columns[column].requests, disorders: 0)
            walk.rows.reserveCapacity(min(columns[column].rows, rowLimit))
            for part in parts {
                walk.rows += part.machine.rows.prefix(max(0, rowLimit - walk.rows.count))
                walk.disorders += part.machine.disorders
            }
            return walk
        }
    }
}
