import DeviceReport
internal import Foundation

extension TextComposer {
    /// Who else on the PON port is down, what that was concluded from, and when they fell.
    func neighbours(_ around: PONNeighbourhood?) -> [String] {
        guard let around, around.scope != .unknown || around.onus > 0 || !around.reasons.isEmpty else { return [] }
        let verdict =
            [TextCell(TextMark(around.scope), words.scope(around.scope))] + around.reasons.map { TextCell(words.because($0)) }
            + [around.fellTogether.flatMap { $0 > 0 ? TextCell("\(words[.fellWith])\(words.colon)\($0)") : nil } ?? .blank]
        return entry(.neighbours, verdict) + entry(.portStates, states(around)) + entry(.fell, around.waves.map(wave)) + entry(.amongNeighbours, place(around))
    }

    /// How many are in which state, and why those that are offline fell.
    private func states(_ around: PONNeighbourhood) -> [TextCell] {
        guard around.onus > 0 else { return elsewhere(around) }
        let counts = [
            (around.online, TextLabel.onlineWord), (around.offline, .offlineWord), (around.disabled, .switchedOff), (around.other, .otherState),
        ].filter { $0.0 > 0 }.map { TextCell("\($0.0) \(words[$0.1])") }
        let causes = around.causes.map { "\($0.onus) × \(words.cause($0.cause))" }.joined(separator: ", ")
        return [TextCell(words[.onusRead].replacingOccurrences(of: "{n}", with: "\(around.onus)"))] + counts + [TextCell(causes)] + elsewhere(around)
    }

    private func elsewhere(_ around: PONNeighbourhood) -> [TextCell] {
        guard let asked = around.otherPortsONUs else { return [] }
        return [TextCell(words[.otherPorts].replacingOccurrences(of: "{n}", with: "\(asked)") + " \(around.otherPortsOnline ?? 0)")]
    }

    private func wave(_ wave: OutageWave) -> TextCell {
        let last = wave.lastAt == wave.firstAt ? "" : " \(words[.to]) \(localTime(wave.lastAt))"
        let own = wave.includesThis ? " (\(words[wave.onus > 1 ? .withThis : .thisONU]))" : ""
        return TextCell("\(wave.onus)\(words.colon)\(localTime(wave.firstAt))\(last)\(own)")
    }

    /// Where this ONU's power stands among its neighbours'.
    private func place(_ around: PONNeighbourhood) -> [TextCell] {
        [
            around.rxPercentile.map { TextCell(words[.percentile].replacingOccurrences(of: "{v}", with: format.number($0, decimals: 0, "%"))) } ?? .blank,
            around.rxMedianDBm.map { TextCell("\(words[.median]) \(format.number($0, decimals: 2, "dBm"))") } ?? .blank,
        ]
    }
}
