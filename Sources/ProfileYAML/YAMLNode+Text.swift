extension YAMLNode {
    /// The document as block-style YAML, with the place of every key behind it where that is in another file than `file`. A document
    /// put together from several can so be read as one.
    public func text(in file: String) -> String {
        var lines: [String] = []
        write(indent: 0, lead: "", note: "", file: file, into: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private func write(indent: Int, lead: String, note: String, file: String, into lines: inout [String]) {
        let margin = String(repeating: " ", count: indent)
        switch content {
        case .text(let text): lines.append(lead + Self.quoted(text) + note)
        case .list(let items) where items.isEmpty: lines.append("\(lead)[]\(note)")
        case .mapping(let entries) where entries.isEmpty: lines.append("\(lead){}\(note)")
        case .list(let items) where items.allSatisfy({ $0.text != nil }):
            lines.append("\(lead)[\(items.compactMap(\.text).map(Self.quoted).joined(separator: ", "))]\(note)")
        case .list(let items):
            lines.append(Self.trimmed(lead) + note)
            for item in items { item.write(indent: indent + 2, lead: "\(margin)- ", note: Self.note(item.place, file), file: file, into: &lines) }
        case .mapping(let entries):
            // A mapping that is an item begins on the line of its dash.
            var first = lead.hasSuffix("- ")
            if !first, !lead.isEmpty { lines.append(Self.trimmed(lead) + note) }
            for entry in entries {
                let head = first ? lead : margin
                first = false
                entry.value.write(
                    indent: indent + 2, lead: "\(head)\(Self.quoted(entry.key)): ", note: Self.note(entry.place, file), file: file, into: &lines)
            }
        }
    }

    private static func note(_ place: YAMLPlace, _ file: String) -> String { place.file == file ? "" : "  # \(place)" }

    private static func trimmed(_ lead: String) -> String { lead.hasSuffix(" ") ? String(lead.dropLast()) : lead }

    /// As it stands where that is safe, else in double quotes.
    private static func quoted(_ text: String) -> String {
        let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./+-".utf8
        if let first = text.utf8.first, first != UInt8(ascii: "-") || text.utf8.count > 1, text.utf8.allSatisfy({ plain.contains($0) }) { return text }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20: out += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
