/// What is known of a column's rows while it is read: how densely they stand and where none are. Only for choosing where to cut and
/// how often to ask: whatever it says, no row is lost.
struct WalkMap {
    let column: OID
    /// Where groups of rows of about one size begin, ascending; may be empty.
    private let borders: [OID]
    private var odometer = WalkOdometer()
    /// Stretches without a row between the two names, ascending and apart.
    private var gaps: [(from: OID, to: OID)] = []
    /// Rows read lately, and the places they took.
    private var rows = 0.0
    private var span = 0.0
    /// Rows of the latest answer that brought fewer than were asked for and was not the last of its stretch.
    private(set) var answerSize: Int?

    private static let mostGaps = 128
    /// Of what was read before, with each answer.
    private static let memory = 0.95

    init(column: OID, borders: [OID]) {
        self.column = column
        self.borders = borders
        for border in borders { odometer.learn(number(border)) }
    }

    // MARK: Learning

    /// Takes in an answer's rows, and from where they were asked.
    /// - Parameter asked: how many were asked for; nil for the last answer of a stretch.
    mutating func read(_ found: ArraySlice<SNMPVarbind>, after name: OID, asked: Int?) {
        guard let last = found.last?.oid else { return }
        for row in found { odometer.learn(number(row.oid)) }
        if let asked { answerSize = found.count < asked ? found.count : nil }
        let isFirst = name == column
        let from = isFirst ? found.first?.oid ?? last : name
        rows = rows * Self.memory + Double(found.count - (isFirst ? 1 : 0))
        span = span * Self.memory + places(from, last)
    }

    /// Takes in a row that was met by chance.
    mutating func met(_ name: OID) { odometer.learn(number(name)) }

    /// There are no rows between these names.
    mutating func isEmpty(from: OID, to: OID) {
        guard from < to, gaps.count < Self.mostGaps else { return }
        var gap = (from: from, to: to)
        gaps.removeAll { other in
            guard other.from <= gap.to, gap.from <= other.to else { return false }
            gap = (min(other.from, gap.from), max(other.to, gap.to))
            return true
        }
        gaps.insert(gap, at: gaps.firstIndex { gap.from < $0.from } ?? gaps.count)
    }

    /// About how far the numbers of a place go.
    mutating func expect(_ high: UInt32, at place: Int) { odometer.expect(high, at: place) }

    // MARK: Asking

    /// How far apart neighbours stand on a place of the row number.
    func step(at place: Int) -> UInt32 { odometer.step(at: place) }

    /// Rows to be expected between two names.
    func rows(_ low: OID, _ high: OID) -> Double { places(low, high) * density }

    /// The name that so many rows lie before, counted from `low`; nil when there is none below `high`.
    func name(_ count: Double, behind low: OID, before high: OID) -> OID? {
        var from = place(low)
        var left = count / density
        for gap in gaps where low < gap.to && gap.from < high {
            let (begin, end) = (place(gap.from), place(gap.to))
            if begin - from >= left { break }
            left -= max(0, begin - from)
            from = max(from, end)
        }
        let name = self.name(at: from + left)
        return low < name && name < high && name.parts.count < 120 ? name : nil
    }

    /// Rows behind a name in the group that begins at the last border.
    func rowsOfLastGroup(behind name: OID) -> Double { borders.isEmpty ? 0 : max(0, Double(borders.count) - max(0, place(name))) * density }

    /// Where the group that begins at the last border is likely to end; nil without borders.
    var endOfLastGroup: OID? { borders.isEmpty ? nil : name(at: Double(borders.count)) }

    /// Well behind the last group that is known; always where none is.
    func isBehindBorders(_ name: OID) -> Bool { borders.isEmpty || place(name) > Double(borders.count) + 0.5 }

    private var density: Double { span > 0 && rows > 0 ? rows / span : 1 }

    /// Places between two names without those that are known to be empty.
    private func places(_ low: OID, _ high: OID) -> Double {
        guard low < high else { return 0 }
        var sum = place(high) - place(low)
        for gap in gaps where low < gap.to && gap.from < high { sum -= place(min(gap.to, high)) - place(max(gap.from, low)) }
        return max(0, sum)
    }

    // MARK: Places

    private func number(_ name: OID) -> ArraySlice<UInt32> { name.parts.dropFirst(column.parts.count) }

    private func reading(_ name: OID) -> Double { odometer.reading(number(name)) }

    /// Between borders each group is one place wide, beyond them as wide as on average.
    private func place(_ name: OID) -> Double {
        guard let first = borders.first, let last = borders.last else { return reading(name) }
        let next = firstBorder(behind: name)
        if next == 0 { return max(-Double(borders.count), (reading(name) - reading(first)) / groupWidth) }
        if next == borders.count { return Double(next - 1) + (reading(name) - reading(last)) / groupWidth }
        let (begin, end) = (reading(borders[next - 1]), reading(borders[next]))
        return Double(next - 1) + (end > begin ? min(1, max(0, (reading(name) - begin) / (end - begin))) : 0)
    }

    private func name(at place: Double) -> OID {
        guard let first = borders.first, let last = borders.last else { return column.appending(odometer.number(at: place)) }
        let group = place.rounded(.down)
        // The border itself, where the cut falls on it.
        if let number = Int(exactly: group), borders.indices.contains(number), place - group < 0.02 { return borders[number] }
        let reading: Double
        if let number = Int(exactly: group), number >= 0, number + 1 < borders.count {
            let (begin, end) = (self.reading(borders[number]), self.reading(borders[number + 1]))
            reading = begin + (place - group) * (end - begin)
        } else if place < 0 {
            reading = self.reading(first) + place * groupWidth
        } else {
            reading = self.reading(last) + (place - Double(borders.count - 1)) * groupWidth
        }
        return column.appending(odometer.number(at: reading))
    }

    private var groupWidth: Double {
        guard borders.count > 1, let first = borders.first, let last = borders.last else { return 1 }
        return max(1, (reading(last) - reading(first)) / Double(borders.count - 1))
    }

    /// Position of the first border behind a name.
    private func firstBorder(behind name: OID) -> Int {
        var (low, high) = (0, borders.count)
        while low < high {
            let middle = (low + high) / 2
            if borders[middle] <= name { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
