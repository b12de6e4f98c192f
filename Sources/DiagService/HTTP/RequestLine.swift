import Logging

/// What the log says of one request: nothing of what was asked for, since that is a person's.
struct RequestLine: Sendable {
    var traceID: String
    var method: String
    /// The path where it is one of the API's, else `other`.
    var route: String
    var status: Int
    var started: ContinuousClock.Instant

    /// With the time up to now, milliseconds.
    var metadata: Logger.Metadata {
        ["trace_id": "\(traceID)", "method": "\(method)", "route": "\(route)", "status": "\(status)", "ms": "\(started.elapsedMs)"]
    }
}
