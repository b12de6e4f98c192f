extension SNMPAgentData {
    /// The row that follows in a walk; `rows.count` behind the last one.
    func successor(of row: Int, _ view: SNMPRowView) -> Int {
        guard !view.orders.isEmpty, rows.indices.contains(row) else { return row + 1 }
        switch view.order(at: rows[row].name) {
        case .ascending: return entry(at: row + 1, view)
        case .circular:
            let table = table(of: row)
            return row + 1 < table.upperBound ? row + 1 : table.lowerBound
        case .swapped:
            let table = table(of: row)
            let next = Self.exchanged(row, in: table) + 1
            return next < table.upperBound ? Self.exchanged(next, in: table) : entry(at: table.upperBound, view)
        }
    }

    /// The row met first by a walk that comes from outside to where `row` stands.
    func entry(at row: Int, _ view: SNMPRowView) -> Int {
        guard !view.orders.isEmpty, rows.indices.contains(row), view.order(at: rows[row].name) == .swapped else { return row }
        return Self.exchanged(row, in: table(of: row))
    }

    /// The rows that differ from this one in their last arcs only.
    private func table(of row: Int) -> Range<Int> {
        let parent = SNMPOID(Array(rows[row].name.arcs.dropLast()))
        guard let last = parent.arcs.last else { return row..<row + 1 }
        let start = firstIndex(notBefore: parent)
        guard last < UInt32.max else { return start..<rows.count }
        return start..<firstIndex(notBefore: SNMPOID(parent.arcs.dropLast() + [last + 1]))
    }

    /// First and second change places, third and fourth, and so on; an odd last one stays.
    private static func exchanged(_ row: Int, in table: Range<Int>) -> Int {
        let partner = table.lowerBound + ((row - table.lowerBound) ^ 1)
        return partner < table.upperBound ? partner : row
    }
}
