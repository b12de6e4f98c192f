import DeviceReport
import TR181

/// A listing for a terminal: a line a parameter, the path first and the value last, so that it can be searched and cut.
enum ParameterText {
    /// Wide enough for any line: it is for `grep` and `less -S`, where a path or a value that is cut is worth nothing.
    private static let width = 2_000

    static func render(_ listing: ParameterListing, color: Bool) -> String {
        let paint = TextPaint(color: color)
        let blocks = [head(listing, paint), parameters(listing, paint), objects(listing, paint), foot(listing)]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func head(_ listing: ParameterListing, _ paint: TextPaint) -> [String] {
        let device = [listing.device.serial ?? listing.device.acsID, listing.device.vendor, listing.device.model].compactMap(\.self)
        let counts = listing.counts
        var facts = ["\(counts.parameters) parameters: \(counts.standard) standard, \(counts.vendor) vendor, \(counts.unknown) unknown"]
        if counts.withValue < counts.parameters { facts.append("\(counts.parameters - counts.withValue) never read") }
        if listing.droppedSecrets > 0 { facts.append("\(listing.droppedSecrets) secrets left out") }
        let state = [listing.source.state.rawValue, listing.source.reason].compactMap(\.self).joined(separator: " ")
        return [
            paint(listing.path.isEmpty ? "Everything" : listing.path, .strong) + "  " + device.map(TextSafety.clean).joined(separator: " · "),
            facts.joined(separator: "; ") + " · ACS \(state)",
        ]
    }

    private static func parameters(_ listing: ParameterListing, _ paint: TextPaint) -> [String] {
        var table = TextTable([
            TextTable.Column(title: "Path", limit: width), TextTable.Column(title: "Type", limit: width),
            TextTable.Column(title: "Unit", limit: width), TextTable.Column(title: "Age", limit: width, alignsRight: true),
            TextTable.Column(title: "Standing", limit: width), TextTable.Column(title: "Value", limit: width),
        ])
        for row in listing.parameters {
            let type = row.type ?? row.model?.type
            table.rows.append([
                TextCell(TextSafety.clean(row.path)), TextCell(type ?? "", .dim), TextCell(TextSafety.clean(row.model?.unit ?? ""), .dim),
                TextCell(row.ageS.map(age) ?? "", .dim), standing(row),
                row.value.value.map { TextCell($0.isEmpty ? "\"\"" : TextSafety.clean($0)) } ?? TextCell("— (\(row.value.reason?.rawValue ?? ""))", .dim),
            ])
        }
        return table.rows.isEmpty ? [] : table.lines(width: width * 6, paint: paint)
    }

    private static func standing(_ row: ParameterRow) -> TextCell {
        switch row.standing {
        case .standard:
            guard let status = row.model?.status, status != .current else { return TextCell("standard") }
            return TextCell("standard, \(status.rawValue)", .warning)
        case .vendor: return TextCell("vendor", .dim)
        case .unknown: return TextCell("unknown", .warning)
        }
    }

    private static func objects(_ listing: ParameterListing, _ paint: TextPaint) -> [String] {
        var table = TextTable([
            TextTable.Column(title: "Object", limit: width), TextTable.Column(title: "Parameters", limit: width, alignsRight: true),
            TextTable.Column(title: "Standing", limit: width),
        ])
        for row in listing.objects {
            table.rows.append([TextCell(TextSafety.clean(row.path)), TextCell("\(row.counts.parameters)"), TextCell(row.standing.rawValue)])
        }
        return table.rows.isEmpty ? [] : table.lines(width: width * 3, paint: paint)
    }

    private static func foot(_ listing: ParameterListing) -> [String] {
        listing.next.map { ["There is more: ask again with cursor=\(TextSafety.clean($0))"] } ?? []
    }

    /// `45 s`, `12 min`, `3 h`, `8 d`.
    private static func age(_ seconds: Int) -> String {
        switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min"
        case ..<172_800: "\(seconds / 3600) h"
        default: "\(seconds / 86_400) d"
        }
    }
}
