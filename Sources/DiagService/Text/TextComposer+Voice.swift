import DeviceReport
internal import Foundation

extension TextComposer {
    /// The telephone lines.
    func voice() -> [String] {
        guard let voice = report.voice, !voice.lines.isEmpty else { return [] }
        let lines = voice.lines.prefix(8).enumerated().flatMap { index, line in
            entry("\(words[.line]) \(index + 1)", parts(line))
        }
        return [title(.voice)] + lines + more(voice.lines.count - 8)
    }

    private func parts(_ line: VoiceLine) -> [TextCell] {
        let isOff = line.enabled.value == false
        let status =
            isOff
            ? cell(line.enabled, mark: judged(line.enabled) { _ in .notice }) { _ in words[.off] }
            : cell(line.status, mark: judged(line.status, TextMark.init(_:))) { words.voice($0) }
        let number = line.numberLast4.value.map(TextSafety.clean) ?? ""
        return [
            status, optional(.asSaid, line.rawStatus) { "“\(safe($0))”" }, optional(.call, line.callState, safe),
            TextCell(number.isEmpty ? "" : "\(words[.number]) …\(number)"),
        ]
    }
}
