/// Cells in columns. Columns are as wide as their widest cell. Where the lines would be too long, the widest ones give way and
/// their cells end in `…`, then the expendable ones go, then those are cut that are worth little when cut. A terminal too narrow
/// even so loses the last columns.
struct TextTable: Sendable {
    struct Column: Sendable {
        var title: String
        /// Widest it gets, columns of the terminal.
        var limit = 40
        var alignsRight = false
        /// Worth little when cut: an address, a number.
        var isWhole = false
        /// Left out in a narrow terminal.
        var isExpendable = false
        /// Narrowest it gets while others can still give way.
        var least = 6
    }

    static let indent = 2
    private static let gap = 2
    private static let bare = 4

    var columns: [Column]
    var rows: [[TextCell]] = []

    init(_ columns: [Column]) { self.columns = columns }

    /// The lines, none wider than `width`. Columns with nothing in them are left out.
    func lines(width: Int, paint: TextPaint) -> [String] {
        var kept = columns.indices.filter { index in rows.contains { !(cell($0, index).isBlank) } }
        while let last = kept.lastIndex(where: { columns[$0].isExpendable }), Self.total(kept.map(least)) > width { kept.remove(at: last) }
        while kept.count > 1, Self.total(kept.map { _ in Self.bare }) > width { kept.removeLast() }
        let widths = widths(kept, within: width)
        var out: [String] = []
        if kept.contains(where: { !columns[$0].title.isEmpty }) {
            out.append(line(zip(kept, widths).map { (TextCell(columns[$0].title, .dim), $1, columns[$0].alignsRight) }, paint))
        }
        for row in rows {
            out.append(line(zip(kept, widths).map { (cell(row, $0), $1, columns[$0].alignsRight) }, paint))
        }
        return out
    }

    private func cell(_ row: [TextCell], _ index: Int) -> TextCell { row.indices.contains(index) ? row[index] : .blank }

    private func widths(_ kept: [Int], within width: Int) -> [Int] {
        var widths = kept.map(natural)
        for floors in [kept.map(least), kept.map { _ in Self.bare }] {
            while Self.total(widths) > width {
                let choice = widths.indices.filter { widths[$0] > floors[$0] }
                guard let widest = choice.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
            }
        }
        return widths
    }

    /// As wide as its widest cell, or as it may get.
    private func natural(_ index: Int) -> Int {
        min(rows.reduce(TextWidth.columns(columns[index].title)) { max($0, TextWidth.columns(cell($1, index).full)) }, columns[index].limit)
    }

    private func least(_ index: Int) -> Int { columns[index].isWhole ? natural(index) : min(columns[index].least, natural(index)) }

    private static func total(_ widths: [Int]) -> Int { indent + widths.reduce(0, +) + gap * max(0, widths.count - 1) }

    private func line(_ cells: [(TextCell, Int, Bool)], _ paint: TextPaint) -> String {
        var out = String(repeating: " ", count: Self.indent)
        // Padding is written before the next cell only, so that no line ends in spaces.
        var pending = ""
        for (cell, width, alignsRight) in cells {
            let text = TextWidth.fit(cell.full, width)
            let padding = TextWidth.padding(text, to: width)
            if text.isEmpty {
                pending += padding
            } else {
                out += pending + (alignsRight ? padding : "") + paint(text, cell.style)
                pending = alignsRight ? "" : padding
            }
            pending += String(repeating: " ", count: Self.gap)
        }
        return out
    }
}
