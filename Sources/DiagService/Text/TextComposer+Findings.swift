import DeviceReport

extension TextComposer {
    /// How each layer stands, and what was found beside the headline.
    func findings() -> [String] {
        let lines = entry(.layers, layers()) + others().flatMap(lines)
        return lines.isEmpty ? [] : [title(.findings)] + lines
    }

    private func layers() -> [TextCell] {
        let verdicts = report.summary.layers
        let names: [(Layer, String)] = [
            (.fibre, words[.fibre]), (.acs, "ACS"), (.wan, words[.internet]), (.lan, "LAN"), (.wifi, words[.wifi]), (.mesh, words[.mesh]),
            (.voice, words[.voice]),
        ]
        guard names.contains(where: { verdicts[$0.0] != .unknown }) else { return [] }
        return names.map { TextCell(TextMark(verdicts[$0.0]), $0.1) }
    }

    /// The headline is said already, and which source failed is said with the sources.
    private func others() -> [Finding] {
        report.findings.dropFirst().filter { $0.suppressedBy == nil && $0.id != "data.source_failed" }
    }

    private func lines(_ finding: Finding) -> [String] {
        let mark = TextMark(finding.severity)
        let action = TextSafety.clean(finding.action)
        let left = "  " + paint(mark.sign, mark.style) + TextWidth.padding(mark.sign, to: 3)
        return TextFlow(first: left, next: "     ", indent: 5)
            .lines([TextCell(TextSafety.clean(finding.text), mark.style), TextCell(action.isEmpty ? "" : "→ \(action)")], width: width, paint: paint)
    }
}
