import CMemory
import Foundation

/// The most memory that a piece of work had resident beyond what was resident before, in bytes; nil where the system does not say.
func peakMemory(_ work: () throws -> Void) rethrows -> Int? {
    // What was freed is given back, or the work would use it unseen.
    cmemory_trim()
    // Makes the peak that the kernel keeps begin anew.
    let isReset = (try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))) != nil
    let before = status("VmRSS")
    try work()
    guard isReset, let before, let peak = status("VmHWM") else { return nil }
    return max(0, peak - before)
}

private func status(_ key: String) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(key):") }
    return line.flatMap { Int($0.split { !$0.isNumber }.first ?? "") }.map { $0 * 1024 }
}
