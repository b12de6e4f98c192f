import DeviceReport
internal import Foundation

extension TextComposer {
    /// The box.
    func device() -> [String] {
        guard let box = report.device else { return [] }
        return [title(.box)]
            + entry(.firmware, [cell(box.softwareVersion, safe), optional(.hardware, box.hardwareVersion, safe)])
            + entry(.uptime, [cell(box.uptimeS, format.duration), optional(.lastBoot, box.lastBootAt, format.event)])
            + entry(.lastInform, [cell(box.lastInformAt, format.event), optional(.every, box.informIntervalS, format.duration)])
            + entry(.load, [optional(.cpu, box.cpuPct) { format.number($0, "%") }, memory(box)])
    }

    private func memory(_ box: DeviceSection) -> TextCell {
        guard let total = box.memoryTotalKiB.value, let free = box.memoryFreeKiB.value, total > 0, (0...total).contains(free) else { return .blank }
        return TextCell("\(words[.memory]) \(format.number(100 - 100 * Double(free) / Double(total), decimals: 0, "%"))")
    }

    /// The sockets, on one line.
    func ports() -> [String] {
        guard !report.ethernetPorts.isEmpty else { return [] }
        let parts = report.ethernetPorts.prefix(16).map { port in
            let isHalf = port.duplex.value == .half
            let mark = judged(port.operStatus) { $0 == .up ? (isHalf ? .notice : .ok) : nil }
            let state = cell(port.operStatus, mark: mark) { status in
                guard status == .up else { return words.oper(status) }
                let speed = port.speedMbps.value.map { format.number($0, "Mbit/s") } ?? words.oper(status)
                return isHalf ? "\(speed), \(words[.halfDuplex])" : speed
            }
            return TextCell("\(safe(port.label)) \(state.text)", state.style, age: state.age)
        }
        return [title(.ports)] + remark(settled(parts)) + more(report.ethernetPorts.count - 16)
    }
}
