import Foundation

/// What the machine and its processes say of themselves in /proc.
enum Machine {
    /// Load averages of 1, 5 and 15 minutes and the number of runnable tasks.
    static var load: String {
        let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
        return text.split(separator: " ").prefix(4).joined(separator: " ")
    }

    /// One value of `/proc/PID/status` in MB: `VmRSS` now, `VmHWM` the peak.
    static func megabytes(_ field: String, of process: Int32) -> Double {
        let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(field + ":") }) else { return .nan }
        return (line.split(separator: " ").compactMap { Double($0) }.first ?? .nan) / 1024
    }

    /// Lets the peak begin anew.
    static func forgetPeak(of process: Int32) {
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/\(process)/clear_refs"))
    }

    /// Processor seconds used so far, all threads together.
    static func processorSeconds(of process: Int32) -> Double {
        let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        let fields = (text.split(separator: ")").last ?? "").split(separator: " ")
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return .nan }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
