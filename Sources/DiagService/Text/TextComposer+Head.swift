import DeviceReport
internal import Foundation

extension TextComposer {
    /// Who, what, what to do, and how far the answer goes.
    func head() -> [String] {
        let summary = report.summary
        let mark = TextMark(summary.status)
        var headline = TextSafety.clean(summary.headline)
        if headline.isEmpty { headline = words[.noVerdict] }
        if summary.status != .unknown {
            if summary.confidence == .inferred { headline += " (~\(words[.inferred]))" }
            if summary.confidence == .assumed { headline += " (?\u{A0}\(words[.assumed]))" }
        }
        let sign = paint(mark.sign, mark.style) + TextWidth.padding(mark.sign, to: 3)
        return TextFlow(first: "", next: "   ", indent: 3).lines(who(), width: width, paint: paint)
            + TextFlow(first: sign, next: "   ", indent: 3).lines([TextCell(headline, mark == .unknown ? .strong : mark.style)], width: width, paint: paint)
            + advice()
            + TextFlow(first: "   ", next: "   ", indent: 3).lines(lookup(), width: width, paint: paint)
    }

    private func advice() -> [String] {
        let action = TextSafety.clean(report.summary.action)
        guard !action.isEmpty else { return [] }
        return TextFlow(first: paint("→  ", .strong), next: "   ", indent: 3)
            .lines([TextCell("\(words[.next])\(words.colon)\(action)", .strong)], width: width, paint: paint)
    }

    private func who() -> [TextCell] {
        let identity = report.identity
        let serial = identity.serial.map(safe) ?? (report.request.value.isEmpty ? dash(.notReported) : safe(report.request.value))
        let model = [identity.vendor, identity.model ?? report.device?.model.value].compactMap { $0 }.map(TextSafety.clean).filter { !$0.isEmpty }
        return [
            TextCell("\(words[.modem]) \(serial)", .strong),
            TextCell(model.isEmpty ? "\(words[.model]) \(dash(report.device?.model.reason))" : model.joined(separator: " "), model.isEmpty ? .dim : .strong),
            TextCell(identity.gponSN.map { "PON \($0)" } ?? ""),
            TextCell(identity.mac.map { "MAC \($0)" } ?? ""),
        ]
    }

    private func lookup() -> [TextCell] {
        [
            TextCell(format.time(report.generatedAt), .dim), TextCell(format.number(report.durationMs, "ms"), .dim),
            report.complete ? TextCell(words[.complete], .dim) : TextCell(.notice, words[.incomplete]),
        ]
    }

    /// What the marks mean.
    func legend() -> [String] {
        TextFlow(first: "", next: "", indent: 0).lines(words.legend.map { TextCell($0, .dim) }, width: width, paint: paint)
    }
}
