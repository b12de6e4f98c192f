import DeviceReport
import Diagnosis
internal import Foundation

extension TextComposer {
    /// Marks of a level older than this would judge the past, seconds.
    private static let judgedFor = 86_400.0

    /// The fibre: the modem's side and the OLT's beside each other.
    func optical() -> [String] {
        guard let section = report.optical else { return [] }
        let onu = section.onu ?? OpticalONU()
        let olt = section.olt ?? OpticalOLT()
        let limits = LineLimits(section)
        var table = TextTable([
            .init(title: "", limit: Self.labelWidth), .init(title: words[.modemSide], limit: 44), .init(title: oltTitle(section.olt), limit: 44),
        ])
        // Where only an OLT was asked, nobody misses what the modem would say.
        let wantsModem = section.onu != nil || !report.sources.allSatisfy { $0.name == .olt } || report.sources.isEmpty
        func row(_ label: TextLabel, _ modem: TextCell, _ right: TextCell) {
            let left = wantsModem ? modem : .blank
            guard !left.isBlank || !right.isBlank else { return }
            table.rows.append([TextCell(words[label], .dim), left, right])
        }
        row(.state, side(section.onu == nil, [.bridge, .acs]) ?? stateCell(onu), side(section.olt == nil, [.olt]) ?? stateCell(olt))
        row(.received, level(onu.rxDBm) { limits.onuMark(received: $0) }, level(olt.rxDBm) { limits.oltMark(received: $0) })
        row(.receivedLimits, TextCell(onuLimits(limits), .dim), TextCell(limits.olt?.oltSensitivity.map { "≥ \(dbm($0))" } ?? dash(.notReported), .dim))
        row(.sent, level(onu.txDBm), level(olt.txDBm))
        row(.sentLimits, TextCell(limits.onu.map { range($0.onuSends) } ?? "", .dim), .blank)
        row(.modemReceived, .blank, told(olt.onuRxDBm) { level($0) { limits.onuMark(received: $0) } })
        row(.modemSent, .blank, told(olt.onuTxDBm) { level($0) })
        row(.loss, loss(section.budget?.downLossDB, .downward), loss(section.budget?.upLossDB, .upward))
        row(.distance, .blank, known(olt.distanceM) { format.number($0, "m") })
        row(.temperature, told(onu.temperatureC) { cell($0) { format.number($0, "°C") } }, told(olt.onuTemperatureC) { cell($0) { format.number($0, "°C") } })
        row(.voltage, told(onu.voltageMV) { cell($0) { format.number($0, "mV") } }, told(olt.onuVoltageMV) { cell($0) { format.number($0, "mV") } })
        row(.bias, told(onu.biasMA) { cell($0) { format.number($0, "mA") } }, told(olt.onuBiasMA) { cell($0) { format.number($0, "mA") } })
        let technology = section.technology.map(words.technology) ?? ""
        let lines = [title(.fibre, [technology])] + table.lines(width: width, paint: paint)
        return lines + assumptions(section, limits) + oltDetails(olt)
    }

    private func oltTitle(_ olt: OpticalOLT?) -> String {
        let place = [olt?.name ?? report.identity.oltRef?.olt, olt?.port ?? report.identity.oltRef?.ponPort].compactMap { $0 }
        let number = (olt?.onuID ?? report.identity.oltRef?.onuID).map { ["ONU \($0)"] } ?? []
        return (["OLT"] + (place.map(TextSafety.clean) + number)).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A whole side that is missing, and why.
    private func side(_ isMissing: Bool, _ names: [SourceName]) -> TextCell? {
        guard isMissing else { return nil }
        let silent = report.sources.filter { names.contains($0.name) && !$0.state.hasData }.map {
            "\(words.source($0.name))\(words.colon)\(words.state($0.state))"
        }
        return TextCell(silent.isEmpty ? dash(.notReported) : "— (\(silent.joined(separator: ", ")))", .dim)
    }

    private func stateCell(_ onu: OpticalONU) -> TextCell { cell(onu.state, mark: judged(onu.state, TextMark.init(_:))) { words.activation($0) } }
    private func stateCell(_ olt: OpticalOLT) -> TextCell { cell(olt.state, mark: judged(olt.state, TextMark.init(_:))) { words.onuState($0) } }

    /// A level, judged while it is recent; a guessed scale is never an alarm.
    private func level(_ value: Observed<Double>, _ judge: (Double) -> TextMark? = { _ in nil }) -> TextCell {
        var mark = judged(value, within: Self.judgedFor, judge)
        if mark == .alarm, value.confidence == .inferred || value.confidence == .assumed { mark = .notice }
        return cell(value, mark: mark, dbm)
    }

    /// What only some OLTs tell is left out where nobody tells it.
    private func told<Value>(_ value: Observed<Value>, _ cell: (Observed<Value>) -> TextCell) -> TextCell {
        value.value == nil && (value.reason == .notReported || value.reason == nil) ? .blank : cell(value)
    }

    /// Left out where it is not known, whatever the reason.
    private func known<Value>(_ value: Observed<Value>, _ text: (Value) -> String) -> TextCell { value.value == nil ? .blank : cell(value, text) }
    private func dbm(_ value: Double) -> String { format.number(value, decimals: 2, "dBm") }
    private func range(_ range: ClosedRange<Double>) -> String {
        "\(format.number(range.lowerBound)) \(words[.to]) \(format.number(range.upperBound, "dBm"))"
    }
    private func onuLimits(_ limits: LineLimits) -> String { limits.onu.map { range($0.onuReceives) } ?? dash(.notReported) }
    private func loss(_ value: Double?, _ label: TextLabel) -> TextCell {
        value.map { TextCell("\(words[label]) \(format.number($0, decimals: 2, "dB"))") } ?? .blank
    }

    /// What the judgement of the levels and the loss rest on, and how far the two directions are apart.
    private func assumptions(_ section: OpticalSection, _ limits: LineLimits) -> [String] {
        let told = section.olt?.ponPort?.opticsClass.value.map { words.opticsClass(safe($0)) }
        let judgedBy = limits.onuClass.map { onuClass in
            let name = words.opticsClass(onuClass.rawValue)
            let other = told.flatMap { $0 == name ? nil : " (\(words[.portClass]) \($0))" } ?? ""
            return "\(words[.opticsClass]) \(name)\(told == name ? "" : "?")\(other)"
        }
        let apart = section.budget?.asymmetryDB.map { "\(words[.asymmetry]) \(format.number($0, decimals: 2, "dB"))" }
        let parts = [judgedBy, apart].compactMap { $0 } + (section.budget?.assumptions ?? []).map { words.note($0) }
        return entry(.assumptions, parts.map { TextCell($0, .dim) })
    }
}
