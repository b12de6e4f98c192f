/// What an agent holds: rows sorted by object identifier, each with its variable binding encoded once,
/// so that answering is a search and a copy.
public struct SNMPAgentData: Sendable {
    /// Problems kept per recording; further ones are only counted.
    static let keptProblems = 100

    /// The rows in walk order, no name twice.
    public let rows: [SNMPVarBind]
    /// The first hundred lines that were left out, in line order.
    public let problems: [SNMPDataProblem]
    /// How many lines were left out.
    public let problemCount: Int

    private let encoded: [UInt8]
    private let ends: [Int]

    public static let empty = SNMPAgentData(rows: [])

    /// Takes rows in any order. Of rows with the same name the first one is kept.
    public init(rows: [SNMPVarBind]) {
        self.init(lines: rows.enumerated().map { (line: $0.offset + 1, row: $0.element) }, problems: [])
    }

    init(lines: [(line: Int, row: SNMPVarBind)], problems: [SNMPDataProblem]) {
        var problems = problems
        var rows: [SNMPVarBind] = []
        rows.reserveCapacity(lines.count)
        // The line number settles ties: the sort of the standard library promises no stability.
        for (line, row) in lines.sorted(by: { ($0.row.name, $0.line) < ($1.row.name, $1.line) }) {
            if rows.last?.name == row.name {
                problems.append(SNMPDataProblem(line: line, reason: .duplicateRow))
            } else {
                rows.append(row)
            }
        }
        var encoded: [UInt8] = []
        var ends: [Int] = []
        encoded.reserveCapacity(rows.count * 40)
        ends.reserveCapacity(rows.count)
        for row in rows {
            encoded += BERWriter.varBind(row.name, row.value)
            ends.append(encoded.count)
        }
        self.rows = rows
        self.encoded = encoded
        self.ends = ends
        self.problemCount = problems.count
        self.problems = Array(problems.sorted { $0.line < $1.line }.prefix(Self.keptProblems))
    }

    /// The value of the row with exactly this name.
    public subscript(name: SNMPOID) -> SNMPValue? {
        index(of: name).map { rows[$0].value }
    }

    /// Where the row with exactly this name is.
    func index(of name: SNMPOID) -> Int? {
        let index = firstIndex(notBefore: name)
        guard index < rows.count, rows[index].name == name else { return nil }
        return index
    }

    /// The index of the first row after `name` in walk order; `rows.count` when there is none.
    func index(after name: SNMPOID) -> Int {
        let index = firstIndex(notBefore: name)
        guard index < rows.count, rows[index].name == name else { return index }
        return index + 1
    }

    /// The encoded variable binding of a row; empty when there is no such row.
    func encodedRow(_ index: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(index) else { return [] }
        return encoded[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Whether a name without a row looks like a missing instance of an object that exists.
    ///
    /// A recording does not say which arcs are the column and which the index, so this is judged by the neighbours in walk order:
    /// one that differs in its last arc only, or one of the same length that differs in its last two (a two-part table index,
    /// as in ifIndex.onu).
    func hasSiblings(of name: SNMPOID) -> Bool {
        let next = firstIndex(notBefore: name)
        return [next - 1, next].contains { index in
            guard rows.indices.contains(index) else { return false }
            let neighbour = rows[index].name
            let distance = name.arcs.count - neighbour.commonPrefixCount(with: name)
            return distance <= 1 || (distance == 2 && neighbour.arcs.count == name.arcs.count)
        }
    }

    func firstIndex(notBefore name: SNMPOID) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = low + (high - low) / 2
            if rows[middle].name < name { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
