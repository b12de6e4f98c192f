public import Logging

extension DiagConfiguration {
    /// Raises the limit of open files, and says in the log what it is and whether the configured OLTs fit.
    /// - Parameter limit: what came of raising it.
    public func makeRoomForSockets(_ logger: Logger, limit: FileDescriptors? = FileDescriptors.raise()) {
        guard let limit else { return logger.warning("the limit of open files is not known") }
        let needed = FileDescriptors.needed(olts: olts.count, connections: http.maxConnections, callers: lookup.maxWaiting)
        let facts: Logger.Metadata = ["limit": "\(limit.soft)", "hard_limit": "\(limit.hard)", "needed": "\(needed)", "olts": "\(olts.count)"]
        let room = limit.olts(connections: http.maxConnections, callers: lookup.maxWaiting)
        if olts.count > room {
            // Only the OLTs are certain to take theirs; connections and callers may stay below what they are allowed.
            let isCertain = olts.count + FileDescriptors.reserve > limit.soft
            logger.log(
                level: isCertain ? .error : .warning,
                "too few open files are allowed for the configured OLTs beside all connections; raise LimitNOFILE or ulimit -n", metadata: facts)
        } else {
            logger.info("open files", metadata: facts)
        }
    }
}
