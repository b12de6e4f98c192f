/// Parts of a sentence on as many lines as they need, divided by ` · `.
struct TextFlow: Sendable {
    static let divider = " · "
    /// What the first line begins with, and the lines after it. Already painted; their widths are given beside.
    var first: String
    var next: String
    var indent: Int

    /// The lines, none wider than `width` unless the indentation leaves no room.
    func lines(_ parts: [TextCell], width: Int, paint: TextPaint) -> [String] {
        let room = max(8, width - indent)
        var lines: [String] = []
        var line = ""
        var used = 0
        func flush() {
            lines.append((lines.isEmpty ? first : next) + line)
            line = ""
            used = 0
        }
        for part in parts where !part.isBlank {
            for (index, piece) in pieces(part.full, room).enumerated() {
                let divider = used == 0 || index > 0 ? "" : Self.divider
                let needed = TextWidth.columns(divider) + TextWidth.columns(piece)
                if used > 0, index > 0 || used + needed > room {
                    flush()
                    line = paint(piece, part.style)
                    used = TextWidth.columns(piece)
                } else {
                    line += divider + paint(piece, part.style)
                    used += needed
                }
            }
        }
        if used > 0 || lines.isEmpty { flush() }
        return lines
    }

    /// A part that is longer than a line, broken between its words.
    private func pieces(_ text: String, _ room: Int) -> [String] {
        guard TextWidth.columns(text) > room else { return [text] }
        var out: [String] = []
        var piece = ""
        for word in text.split(separator: " ") {
            let longer = piece.isEmpty ? String(word) : piece + " " + word
            if TextWidth.columns(longer) <= room {
                piece = longer
            } else {
                if !piece.isEmpty { out.append(piece) }
                piece = TextWidth.fit(String(word), room)
            }
        }
        if !piece.isEmpty { out.append(piece) }
        return out
    }
}
