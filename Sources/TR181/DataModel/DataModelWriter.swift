/// Writes a model as a table: the form `DataModelTable` loads.
///
/// Tab-separated lines, made to be read and compared by eye. An object: path, access, since, status. A parameter begins with a tab:
/// name, type (`string`, a list `string[]`), access, since, status, unit, data type, ranges, flags, enumeration (separated by `|`).
/// Access is `r` or `rw`, the status `current` is left out, and so are empty columns at the end.
enum DataModelWriter {
    static func text(_ model: DataModel) -> String {
        var text = """
            #diag-datamodel\t1
            #model\t\(escaped(model.name))
            #spec\t\(escaped(model.spec))
            #version\t\(escaped(model.version))
            #objects\t\(model.objects.count)
            #parameters\t\(model.objects.reduce(0) { $0 + $1.parameters.count })
            #
            # Made with `diag datamodel build` from the file whose spec is above: do not edit. The notice of that file:
            #

            """
        for line in model.notice.split(separator: "\n", omittingEmptySubsequences: false).drop(while: { $0.allSatisfy(\.isWhitespace) }) {
            let end = line.lastIndex { !$0.isWhitespace }.map { line.index(after: $0) } ?? line.startIndex
            text += end == line.startIndex ? "#\n" : "# \(line[..<end].filter { $0 != "\r" })\n"
        }
        for object in model.objects {
            let info = object.info
            line([info.path, access(info.isWritable), info.since ?? "", word(info.status)], into: &text)
            for parameter in object.parameters { line(columns(parameter, below: info.path), into: &text) }
        }
        return text
    }

    private static func columns(_ info: ParameterInfo, below path: String) -> [String] {
        [
            "", String(info.path.dropFirst(path.count)), info.type.rawValue + (info.isList ? "[]" : ""), access(info.isWritable), info.since ?? "",
            word(info.status), info.unit ?? "", info.namedType ?? "", info.range ?? "", info.flags.names.joined(separator: " "),
        ].map(escaped) + [info.enumeration.map(escaped).joined(separator: "|")]
    }

    private static func line(_ columns: [String], into text: inout String) {
        let last = columns.lastIndex { !$0.isEmpty } ?? 0
        text += columns[...last].joined(separator: "\t")
        text += "\n"
    }

    private static func access(_ isWritable: Bool) -> String { isWritable ? "rw" : "r" }

    private static func word(_ status: DataModelStatus) -> String { status == .current ? "" : status.rawValue }

    /// Keeps a text on one line and within its column.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") }) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t": out += "\\t"
            case "\n": out += "\\n"
            case "|": out += "\\p"
            case "\\": out += "\\\\"
            default: if scalar.value >= 32 { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }
}
