import DeviceReport
public import TR181

/// A check of a dialect for people at a terminal, and as JSON.
public enum DialectCheckText {
    /// Objects nobody reads that are named where not all are asked for.
    private static let unreadObjects = 30
    private static let wordLength = 60

    public static func json(_ check: DialectCheck) -> [UInt8] {
        var sink = JSONSink(pretty: true)
        sink.write(check)
        return sink.json.bytes + [UInt8(ascii: "\n")]
    }

    /// - Parameter everyLeaf: all objects nobody reads, each leaf on a line.
    public static func text(_ check: DialectCheck, everyLeaf: Bool = false) -> String {
        let parts = [head(check), matched(check), rejected(check), silent(check), unread(check, everyLeaf)]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func head(_ check: DialectCheck) -> [String] {
        var out = ["Dialect \(check.dialect): \(safe(check.summary))"]
        if !check.bases.isEmpty { out.append("  builds on \(check.bases.joined(separator: ", "))") }
        let conditions = check.candidates.first { $0.name == check.dialect }?.conditions
        switch (check.isForced, conditions) {
        case (true, nil): out.append("  asked for; the device does not meet its match")
        case (_, nil): out.append("  chosen because no other fits")
        case (true, let conditions?): out.append("  asked for; the device meets: \(safe(conditions.joined(separator: ", ")))")
        case (false, let conditions?): out.append("  chosen by: \(safe(conditions.joined(separator: ", ")))")
        }
        for other in check.candidates where other.name != check.dialect {
            out.append("  \(other.name) fits too, by: \(safe(other.conditions.joined(separator: ", ")))")
        }
        out += check.known.map { "  the device says \($0.name): \(safe($0.text))" }
        out.append("  \(check.leaves) parameters, \(check.leavesWithValue) with a value, \(check.secretsLeftOut) left out as secret")
        out += check.warnings.map { "  warning: \(safe($0))" }
        return out
    }

    private static func matched(_ check: DialectCheck) -> [String] {
        rows(
            "Rules that gave values",
            check.matched.map { found in
                let scale = found.scale.map { " by \($0)" } ?? ""
                let doubt = found.confidence.flatMap { $0 == .measured ? nil : ", \($0.rawValue)" } ?? ""
                let raw = found.example == found.raw ? "" : " from \(quoted(found.raw))"
                let use = found.confidence == nil ? "used: " : ""
                return [found.section, found.field, "\(use)\(quoted(found.example))\(raw)\(scale)\(doubt)", times(found.count), safe(found.leaf), found.rule]
            })
    }

    private static func rejected(_ check: DialectCheck) -> [String] {
        rows(
            "Texts that were not taken for values",
            check.rejected.map { found in
                let texts = found.examples.map(quoted).joined(separator: " ")
                return [found.section, found.field, "\(found.reason.rawValue) \(texts)", times(found.count), safe(found.leaf), found.rule]
            })
    }

    private static func silent(_ check: DialectCheck) -> [String] {
        rows(
            "Rules that found nothing",
            check.silent.map { found in
                let what = found.rows == 0 ? "no such object" : "no leaf for \(found.fields.joined(separator: "; "))"
                return [found.section, what, found.objects.joined(separator: " "), found.rule]
            })
    }

    private static func unread(_ check: DialectCheck, _ everyLeaf: Bool) -> [String] {
        guard check.unreadLeaves > 0 else { return ["Every parameter with a value is read."] }
        var out = ["Parameters that nobody reads: \(check.unreadLeaves) of \(check.leavesWithValue) with a value"]
        for object in everyLeaf ? check.unread[...] : check.unread.prefix(unreadObjects) {
            guard everyLeaf else {
                let rest = object.leaves > object.names.count ? " ..." : ""
                out.append("  \(object.leaves)  \(safe(object.object)): \(safe(object.names.joined(separator: " ")))\(rest)")
                continue
            }
            out += object.names.map { "  \(safe(object.object)).\(safe($0))" }
        }
        let left = check.unread.count - unreadObjects
        if !everyLeaf, left > 0 { out.append("  and \(left) objects more; --all names every parameter") }
        return out
    }

    private static func times(_ count: Int) -> String { count > 1 ? "x\(count)" : "" }

    private static func quoted(_ text: String) -> String {
        let clean = safe(text)
        return "\"\(clean.count > wordLength ? clean.prefix(wordLength) + "…" : clean)\""
    }

    /// What a device says may hold sequences that a terminal obeys.
    private static func safe(_ text: String) -> String { TextSafety.clean(text) }

    /// Lines of cells in columns as wide as their cells are, the last as long as it is.
    private static func rows(_ title: String, _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        var widths: [Int] = []
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index == widths.count { widths.append(0) }
                widths[index] = max(widths[index], min(cell.count, wordLength))
            }
        }
        return ["\(title): \(rows.count)"]
            + rows.map { row in
                var line = " "
                for (index, cell) in row.enumerated() {
                    line += " " + cell
                    if index < row.count - 1 { line += String(repeating: " ", count: max(0, widths[index] - cell.count) + 1) }
                }
                while line.last == " " { line.removeLast() }
                return line
            }
    }
}
