import DeviceReport

/// The OLTs for a terminal: a line an OLT or an ONU.
enum OLTText {
    private static let width = 200

    static func render(_ rows: [OLTRow], color: Bool) -> String {
        var table = TextTable([
            TextTable.Column(title: "OLT", limit: width), TextTable.Column(title: "Status", limit: width), TextTable.Column(title: "Profile", limit: width),
            TextTable.Column(title: "Evidence", limit: width), TextTable.Column(title: "ONUs", limit: width, alignsRight: true),
            TextTable.Column(title: "Walks", limit: width, alignsRight: true), TextTable.Column(title: "Timeouts", limit: width, alignsRight: true),
            TextTable.Column(title: "SNMP", limit: width),
        ])
        for row in rows {
            table.rows.append([
                TextCell(TextSafety.clean(row.name)),
                TextCell([row.standing.rawValue, row.reason].compactMap(\.self).joined(separator: " "), row.standing == .ok ? .plain : .warning),
                TextCell(row.profile ?? "—"), TextCell(row.evidence ?? "", .dim), TextCell("\(row.onus)"), TextCell("\(row.walks)"),
                TextCell("\(row.agent.timedOut)"), TextCell(row.snmpVersion, .dim),
            ])
        }
        return rows.isEmpty ? "No OLT is configured.\n" : lines(table, color)
    }

    static func render(_ port: PONPortListing, color: Bool) -> String {
        var table = TextTable([
            TextTable.Column(title: "ONU", limit: width, alignsRight: true), TextTable.Column(title: "Serial", limit: width),
            TextTable.Column(title: "State", limit: width), TextTable.Column(title: "Cause", limit: width), TextTable.Column(title: "Down since", limit: width),
        ])
        for onu in port.onus {
            table.rows.append([
                TextCell(onu.onuID.map(String.init) ?? "—"), TextCell(onu.key ?? "—"),
                TextCell(onu.state?.rawValue ?? "—", onu.state == .online ? .plain : .warning), TextCell(onu.cause?.rawValue ?? ""),
                TextCell(TextSafety.clean(onu.downAt ?? ""), .dim),
            ])
        }
        let online = port.onus.count { $0.state == .online }
        return "\(TextSafety.clean(port.olt)) \(TextSafety.clean(port.port)): \(online) of \(port.onus.count) online\n\n" + lines(table, color)
    }

    private static func lines(_ table: TextTable, _ color: Bool) -> String {
        table.lines(width: width * 6, paint: TextPaint(color: color)).joined(separator: "\n") + "\n"
    }
}
