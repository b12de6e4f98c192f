extension DiagConfiguration {
    /// `listen.*`
    public struct Listen: Sendable, Hashable {
        /// Host name or address.
        public var host = "127.0.0.1"
        /// 0 takes any free port.
        public var port = 8080
    }

    /// `log.*`
    public struct Log: Sendable, Hashable {
        /// The levels of swift-log, under the same names.
        public enum Level: String, Sendable, Hashable, CaseIterable {
            case trace, debug, info, notice, warning, error, critical
        }

        public var level = Level.info
    }

    /// `profiles.*`
    public struct Profiles: Sendable, Hashable {
        /// Folder with `olt/` and `cpe/`.
        public var path = "profiles"
    }

    /// `directory.*`, the devices known before any source is asked.
    public struct Directory: Sendable, Hashable {
        /// File of devices; nil starts with none.
        public var path: String?
        /// Devices remembered at most.
        public var capacity = 100_000
    }

    /// `lookup.*`
    public struct Lookup: Sendable, Hashable {
        /// Deadline of a lookup that names none.
        public var timeout = Duration.milliseconds(8000)
        /// The longest deadline a caller may ask for.
        public var maxTimeout = Duration.milliseconds(30_000)
        /// Different lookups at the same time; further ones are refused.
        public var maxInFlight = 500
        /// Callers that wait for them, together; further ones are refused.
        public var maxWaiting = 2000
        /// Between two heartbeats of an event stream.
        public var heartbeat = Duration.seconds(15)
    }

    /// `http.*`, the limits of the HTTP client that asks the sources.
    public struct HTTP: Sendable, Hashable {
        public var maxConnections = 1024
        public var maxConnectionsPerHost = 96
        /// Requests that may wait for a connection.
        public var maxWaiting = 4096
    }
}
