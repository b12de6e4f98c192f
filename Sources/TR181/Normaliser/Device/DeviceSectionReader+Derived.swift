import DeviceReport
internal import Foundation

extension DeviceSectionReader {
    /// KiB by the standard. A total beyond 16 GiB is bytes, and then both are.
    static func inKiB(_ total: Observed<Int>, _ free: Observed<Int>) -> (total: Observed<Int>, free: Observed<Int>) {
        guard let value = total.value, value > 16 * 1024 * 1024 else { return (total, free) }
        return (total.map { $0 / 1024 }.confidence(.inferred, scale: "bytes"), free.map { $0 / 1024 }.confidence(.inferred, scale: "bytes"))
    }

    /// The part in use, per cent, where free is a part of total.
    static func used(of total: Observed<Int>, _ free: Observed<Int>) -> Observed<Double> {
        guard let all = total.value, all > 0, let left = free.value, (0...all).contains(left) else { return .notReported }
        let percent = (1000 * (1 - Double(left) / Double(all))).rounded() / 10
        return free.map { _ in percent }.confidence(free.confidence == .measured ? .derived : free.confidence ?? .derived, scale: "100*(1-free/total)")
    }

    /// The boot, by the clock of who read the uptime.
    static func boot(_ uptime: Observed<Int>) -> Observed<Date> {
        guard let seconds = uptime.value, let at = uptime.at else { return .notReported }
        return uptime.map { _ in at.addingTimeInterval(-Double(seconds)) }.confidence(.derived, scale: "read_at-uptime")
    }
}
