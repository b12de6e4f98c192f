/// Decides a walk over several columns with several requests under way: who asks what next, where to cut, when it is over.
///
/// The first question goes alone: an agent that is dead is asked nothing more. Then each column is read from its beginning, and while
/// places are free the stretch with the most rows left is cut in two and its second part walked beside the first. How many rows are
/// left is estimated from those read and from a few questions how far the column goes. A cut never loses a row of an agent that keeps
/// the order of names; the columns of one that does not are to be walked again in one piece.
struct WalkPlan {
    enum Question: Equatable {
        case walk(SNMPRequest.Command, after: OID)
        /// GETNEXT behind each of these names, to see how far the column goes.
        case scout(WalkScout.Probe)
    }

    struct Ask: Equatable {
        var range: Int
        var question: Question
    }

    private let parallel: Int
    private let rowLimit: Int
    private let maxNames: Int
    private var columns: [WalkColumn]
    private(set) var ranges: [WalkRange] = []
    /// Numbers of the ranges that are not over.
    private var open: [Int] = []
    private var inFlight = 0
    /// The agent has answered something.
    private var isHeard = false

    /// - Parameters:
    ///   - parts: beginnings of row numbers at which groups of rows of about one size begin, such as PON ports.
    ///   - parallel: requests under way at most.
    init(columns names: [OID], parts: [[UInt32]] = [], parallel: Int, maxRepetitions: Int, hasBulk: Bool, maxNames: Int = 20, rowLimit: Int = 65_536) {
        self.parallel = max(1, parallel)
        self.rowLimit = rowLimit
        self.maxNames = max(1, maxNames)
        columns = names.map { WalkColumn(name: $0, parts: parts) }
        for (index, name) in names.enumerated() {
            add(WalkRange(column: index, start: name, machine: WalkMachine(column: name, maxRepetitions: maxRepetitions, hasBulk: hasBulk, rowLimit: rowLimit)))
        }
    }

    var isOver: Bool { inFlight == 0 && open.isEmpty }

    /// What to ask now; everything returned is under way until its answer is given to `received`.
    mutating func next() -> [Ask] {
        var asks: [Ask] = []
        let places = isHeard ? parallel : 1
        for index in open where ranges[index].state == .ready && inFlight < places {
            if let ask = ask(index) { asks.append(ask) }
        }
        while isHeard, inFlight < places, let more = scout() ?? cut() { asks.append(more) }
        return asks
    }

    private mutating func add(_ range: WalkRange) {
        open.append(ranges.count)
        ranges.append(range)
    }

    private mutating func ask(_ index: Int) -> Ask? {
        guard case .ask(let command, let after) = ranges[index].machine.nextStep else { return nil }
        ranges[index].state = .asked
        inFlight += 1
        return Ask(range: index, question: .walk(command, after: after))
    }

    /// The stretch at a column's open end, once it has shown that there is more than one answer's worth.
    private mutating func scout() -> Ask? {
        for index in open where ranges[index].machine.end == nil && ranges[index].machine.rows.count > 2 {
            let (column, machine) = (ranges[index].column, ranges[index].machine)
            guard columns[column].failure == nil else { continue }
            guard let probe = columns[column].probe(machine, maxNames: maxNames) else { continue }
            inFlight += 1
            return Ask(range: index, question: .scout(probe))
        }
        return nil
    }

    /// Walks the second part of the stretch with the most rows left, if they are more than its next answer brings.
    private mutating func cut() -> Ask? {
        var best: (index: Int, rows: Double, middle: OID)?
        for index in open where columns[ranges[index].column].mayBeCut {
            let (column, machine) = (columns[ranges[index].column], ranges[index].machine)
            let rows = column.rowsLeft(machine)
            guard rows > column.answer(machine) * 1.15, rows > best?.rows ?? 0, let middle = column.cut(machine, rowsLeft: rows) else { continue }
            best = (index, rows, middle)
        }
        guard let best else { return nil }
        let old = ranges[best.index]
        add(WalkRange(column: old.column, start: best.middle, machine: old.machine.successor(after: best.middle)))
        ranges[best.index].machine.stop(before: best.middle.appending([0]))
        return ask(ranges.count - 1)
    }

    // MARK: Answers

    /// - Parameter isNewRequest: false for further questions of one PDU.
    mutating func received(_ ask: Ask, _ result: Result<SNMPAnswer, SNMPError>, timeIsUp: Bool, isQuick: Bool = false, isNewRequest: Bool = true) {
        inFlight -= 1
        guard ranges.indices.contains(ask.range) else { return }
        let column = ranges[ask.range].column
        columns[column].answers += 1
        if isNewRequest { columns[column].requests += 1 }
        if case .scout(let probe) = ask.question { return columns[column].scouted(probe, result) }
        let before = ranges[ask.range].machine.last
        var asked: Int? = ranges[ask.range].machine.stride
        let count = ranges[ask.range].machine.rows.count
        let step = ranges[ask.range].machine.received(result, timeIsUp: timeIsUp, isQuick: isQuick)
        let machine = ranges[ask.range].machine
        columns[column].rows += machine.rows.count - count
        switch step {
        case .ask: ranges[ask.range].state = .ready
        case .finished(let end):
            asked = nil
            over(ask.range, end)
            if machine.rows.isEmpty, ranges[ask.range].start != columns[column].name { columns[column].empties += 1 }
            if end != .complete { fail(column, end) }
        }
        columns[column].map.read(machine.rows[count...], after: before, asked: asked)
        if columns[column].rows >= rowLimit { fail(column, .truncated(.rowLimit)) }
        if let failure = columns[column].failure { fail(column, failure) }
        if !isHeard { firstAnswer(result, step) }
    }

    /// Takes back a question that was not put and that nobody needs any more: its column has failed. False while it is needed.
    mutating func withdraw(_ ask: Ask) -> Bool {
        guard ranges.indices.contains(ask.range), let failure = columns[ranges[ask.range].column].failure else { return false }
        inFlight -= 1
        if case .walk = ask.question { over(ask.range, failure) }
        return true
    }

    /// Who does not answer the first question is not asked the others.
    private mutating func firstAnswer(_ result: Result<SNMPAnswer, SNMPError>, _ step: WalkMachine.Step) {
        if case .success = result {
            isHeard = true
            for index in open { ranges[index].machine.isHeard = true }
        } else if case .finished(let end) = step {
            for column in columns.indices { fail(column, end) }
        }
    }

    /// Ends a column before its time; what is under way is waited for.
    private mutating func fail(_ column: Int, _ end: SNMPWalk.End) {
        let failure = columns[column].failure ?? end
        columns[column].failure = failure
        for index in open where ranges[index].column == column && ranges[index].state == .ready { over(index, failure) }
    }

    private mutating func over(_ index: Int, _ end: SNMPWalk.End) {
        ranges[index].state = .over(end)
        open.removeAll { $0 == index }
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
