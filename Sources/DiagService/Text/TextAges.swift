import DeviceReport
internal import Foundation

/// Ages of the rows of a dense table: one word in the title where the rows agree, else a column.
struct TextAges: Sendable {
    /// A row's age as a sentence says it, and as short as a column has it; both empty while it is recent.
    private var rows: [(sentence: String, short: String)] = []

    /// The age of one row: that of its oldest value.
    mutating func add(_ dates: [Date?], known: Bool, _ format: TextFormat) {
        guard known else { return rows.append(("", "")) }
        guard let oldest = dates.compactMap({ $0 }).min() else { return rows.append((format.words[.ageUnknown], "?")) }
        let age = format.now.timeIntervalSince(oldest)
        if abs(age) <= TextFormat.freshFor { return rows.append(("", "")) }
        rows.append((format.ago(oldest), age < 0 ? format.words[.ahead] : format.span(age)))
    }

    private var agree: Bool { Set(rows.map(\.sentence)).count <= 1 }

    /// For the title of the block.
    func title(_ words: TextWords) -> String {
        guard agree, let age = rows.first?.sentence, !age.isEmpty else { return "" }
        return "\(words[.seen]) \(age)"
    }

    /// For the cell of a row, whatever the title says.
    func column(_ row: Int) -> TextCell { rows.indices.contains(row) ? TextCell(rows[row].short, .dim) : .blank }

    /// For the cell of a row; empty where the title says it.
    func cell(_ row: Int) -> TextCell { agree ? .blank : column(row) }
}
