@testable import OLTSNMP

/// An agent without a network: answers from sorted names.
struct PaperAgent {
    let names: [OID]
    /// Rows that fit an answer.
    var largest = 50
    var hasBulk = true

    /// A table of rows with another before it and another behind.
    init(_ layout: [[UInt32]], of column: OID) {
        let table = OID(Array(column.parts.dropLast()))
        let behind = (0..<30).map { table.appending([4, UInt32($0)]) }
        names = [table.appending([2, 1])] + layout.map { column.appending($0) }.sorted { $0 < $1 } + behind
    }

    func answer(_ question: WalkPlan.Question) -> Result<SNMPAnswer, SNMPError> {
        switch question {
        case .scout(let probe): .success(SNMPAnswer(status: .noError, index: 0, varbinds: probe.names.flatMap { rows(1, behind: $0) }))
        case .walk(.getBulk(let count), let name): .success(SNMPAnswer(status: .noError, index: 0, varbinds: rows(min(count, largest), behind: name)))
        case .walk(_, let name): .success(SNMPAnswer(status: .noError, index: 0, varbinds: rows(1, behind: name)))
        }
    }

    private func rows(_ count: Int, behind name: OID) -> [SNMPVarbind] {
        let found = names[first(behind: name)...].prefix(count).map { SNMPVarbind($0, .integer(1)) }
        return found.isEmpty ? [SNMPVarbind(name, .endOfMibView)] : found
    }

    private func first(behind name: OID) -> Int {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle] <= name { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
