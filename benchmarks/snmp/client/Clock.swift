import Glibc

/// What the process and the clock have used so far.
struct Meter {
    private let wall = ContinuousClock.now
    private let cpu = Meter.cpuSeconds

    var seconds: Double { wall.duration(to: .now) / .seconds(1) }
    var cpuUsed: Double { Meter.cpuSeconds - cpu }

    private static var cpuSeconds: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }

    /// Resident memory in MiB.
    static var residentMiB: Double {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, 127, file) != nil else { return 0 }
        let fields = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: " ")
        return (fields.count > 1 ? Double(fields[1]) ?? 0 : 0) * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }
}

/// A number with so many places.
func text(_ value: Double, _ places: Int = 1) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (value * scale).rounded()
    let whole = Int(rounded / scale)
    guard places > 0 else { return String(whole) }
    let rest = String(Int(rounded.magnitude) % Int(scale))
    return "\(whole)." + String(repeating: "0", count: places - rest.count) + rest
}

/// The value below which this share of all lies, in milliseconds.
func percentile(_ sorted: [Duration], _ share: Double) -> String {
    guard !sorted.isEmpty else { return "-" }
    return text(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] / .milliseconds(1), 2)
}
