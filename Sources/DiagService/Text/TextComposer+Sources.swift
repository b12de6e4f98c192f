import DeviceReport
internal import Foundation

extension TextComposer {
    /// What each source did, with the stable codes that the network's staff search for.
    func sources() -> [String] {
        guard !report.sources.isEmpty else { return [title(.sources)] + remark([TextCell("— \(words[.noSource])", .dim)]) + reportWarnings() }
        var table = TextTable([
            .init(title: words[.source], isWhole: true), .init(title: words[.state], isWhole: true), .init(title: words[.reason], limit: 48, least: 10),
            .init(title: words[.code], limit: 32, least: 16), .init(title: words[.duration], alignsRight: true, isWhole: true),
            .init(title: words[.dataAge], limit: 32, isWhole: true), .init(title: words[.values], alignsRight: true, isExpendable: true),
        ])
        for status in report.sources.prefix(8) {
            table.rows.append([
                TextCell(words.source(status.name)), TextCell(TextMark(status.state), status.state.rawValue),
                TextCell(words.state(status.state)), TextCell(status.reason.map(TextSafety.clean) ?? ""),
                TextCell(status.durationMs.map { format.number($0, "ms") } ?? "—"), TextCell(dataAge(status)),
                TextCell(status.leaves.map { "\($0)" } ?? "—"),
            ])
        }
        let further = report.sources.prefix(8).flatMap { entry(words.source($0.name), details($0)) }
        return [title(.sources)] + table.lines(width: width, paint: paint) + further + reportWarnings()
    }

    private func dataAge(_ status: SourceStatus) -> String {
        guard let newest = status.dataAt else { return status.state.hasData ? words[.ageUnknown] : "—" }
        guard let oldest = status.oldestDataAt, newest.timeIntervalSince(oldest) > TextFormat.freshFor else { return format.ago(newest) }
        return "\(format.ago(newest)) \(words[.ageTo]) \(format.span(report.generatedAt.timeIntervalSince(oldest)))"
    }

    private func details(_ status: SourceStatus) -> [TextCell] {
        let answer = [status.httpStatus.map { "HTTP \($0)" }, status.snmpError.map { "SNMP \(safe($0))" }].compactMap { $0 }.map { TextCell($0) }
        let timings = status.timings.map(phases) ?? .blank
        return [TextCell(status.detail.map(safe) ?? "")] + answer + [timings] + warnings(status.warnings)
    }

    private func phases(_ timings: PhaseTimings) -> TextCell {
        let phases = [
            ("dns", timings.dnsMs), ("connect", timings.connectMs), ("tls", timings.tlsMs), ("first_byte", timings.firstByteMs), ("total", timings.totalMs),
        ]
        let known = phases.compactMap { name, ms in ms.map { "\(name) \(format.number($0))" } }
        return known.isEmpty ? .blank : TextCell(known.joined(separator: ", ") + "\u{A0}ms", .dim)
    }

    private func warnings(_ codes: [String]) -> [TextCell] {
        let rest = codes.count - 8
        return codes.prefix(8).map { TextCell(.notice, words.note($0)) }
            + (rest > 0 ? [TextCell(words[.more].replacingOccurrences(of: "{n}", with: "\(rest)"), .dim)] : [])
    }

    private func reportWarnings() -> [String] { entry(.warnings, warnings(report.warnings)) }
}
