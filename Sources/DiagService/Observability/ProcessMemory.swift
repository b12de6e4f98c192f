import CMemory
import Foundation

/// Memory of this process.
public enum ProcessMemory {
    /// Sets the allocator up for a service: what a burst of large documents took is not kept. To be called first.
    public static func prepare() { cmemory_prepare() }

    /// Gives back to the system what is free.
    static func giveBack() { cmemory_trim() }

    /// Resident set in bytes, from `/proc/self/statm`; 0 where that cannot be read.
    static func residentBytes() -> Double {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
        let fields = text.split(separator: " ")
        guard fields.count > 1, let pages = Double(fields[1]) else { return 0 }
        return pages * Double(sysconf(Int32(_SC_PAGESIZE)))
    }
}
