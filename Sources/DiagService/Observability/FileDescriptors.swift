import Foundation

/// How many files and sockets this process may have open.
public struct FileDescriptors: Sendable, Equatable {
    /// In force.
    public var soft: Int
    /// What it could be raised to.
    public var hard: Int

    /// Sockets that nobody counts: listeners, logs, the ONU directory's file, event loops.
    static let reserve = 64

    /// Raises the limit to what the system allows: a socket per OLT and one per caller is more than the usual 1,024.
    /// - Returns: nil where the system does not tell.
    public static func raise() -> FileDescriptors? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
        if limit.rlim_cur < limit.rlim_max {
            let before = limit
            limit.rlim_cur = limit.rlim_max
            if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) != 0 { limit = before }
        }
        return FileDescriptors(soft: Int(clamping: limit.rlim_cur), hard: Int(clamping: limit.rlim_max))
    }

    /// Sockets and files that a configuration can need at one time: one an OLT, the connections to the sources, one a caller.
    public static func needed(olts: Int, connections: Int, callers: Int) -> Int { olts + connections + callers + reserve }

    /// OLTs that fit beside all the rest.
    public func olts(connections: Int, callers: Int) -> Int { max(0, soft - connections - callers - Self.reserve) }
}
