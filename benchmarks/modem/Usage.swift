import Foundation

/// What this process has used.
enum Usage {
    /// Seconds of CPU, user and system.
    static var cpu: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Megabytes of resident memory: now, and the most there was.
    static var memory: (now: Double, peak: Double) {
        func field(_ name: String, _ lines: [Substring]) -> Double {
            let line = lines.first { $0.hasPrefix(name) }
            return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
        }
        let lines = ((try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? "").replacing("\t", with: " ").split(separator: "\n")
        return (field("VmRSS", lines), field("VmHWM", lines))
    }
}
