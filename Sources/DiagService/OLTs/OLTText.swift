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

    private static let maxPorts = 64

    /// One OLT, with what was asked of its agent and the ports that it has.
    static func render(_ document: OLTDocument, color: Bool) -> String {
        let row = document.olt
        let agent = row.agent
        let held = agent.held == 0 ? [] : ["\(agent.held) held by its limits, \(agent.heldMs) ms in all"]
        let facts = [
            ("Profile", [row.profileTitle ?? ""]), ("Detail", [row.detail ?? ""]),
            ("Now", ["\(agent.inFlight) requests under way, \(agent.waiting) waiting", "at most \(agent.cap) at a time, now \(agent.window)"]),
            (
                "Since the start",
                ["\(agent.sent) requests", "\(agent.answered) answered", "\(agent.retried) repeated", "\(agent.timedOut) timed out"] + held
                    + ["at most \(agent.peakInFlight) at a time"]
            ),
        ].map { ($0.0, $0.1.map(TextSafety.clean).filter { !$0.isEmpty }.joined(separator: TextFlow.divider)) }
        let paint = TextPaint(color: color)
        let lines = facts.filter { !$0.1.isEmpty }.map { "  \(paint($0.0, .dim))\(TextWidth.padding($0.0, to: 17))\($0.1)" }
        let rest = document.ports.count - maxPorts
        let ports =
            document.ports.prefix(maxPorts).map { TextCell("\(TextSafety.clean($0.port)) (\($0.onus))") } + (rest > 0 ? [TextCell("and \(rest) more")] : [])
        let flow = TextFlow(
            first: "  \(paint("PON ports", .dim))\(TextWidth.padding("PON ports", to: 17))", next: String(repeating: " ", count: 19), indent: 19)
        let known = ports.isEmpty ? [] : flow.lines(ports, width: 100, paint: paint)
        return render([row], color: color) + "\n" + (lines + known).joined(separator: "\n") + "\n"
    }

    /// One ONU as its OLT has it, the report's part of it.
    static func render(_ document: ONUDocument, color: Bool) -> String {
        var report = Report()
        report.generatedAt = document.generatedAt
        report.request.lang = "en"
        report.identity = document.device
        report.sources = [document.source]
        var section = OpticalSection()
        section.olt = document.optical
        report.optical = section
        let composer = TextComposer(report, color: color, width: 100)
        let name = document.device.gponSN.map { "\($0)" } ?? document.device.mac.map { "\($0)" } ?? ""
        return ([name.isEmpty ? [] : ["ONU " + name], composer.optical(), composer.sources()]).filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
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
