/// One HTTP request that a double received.
public struct LabLogEntry: Sendable, Equatable {
    public let source: LabSource
    public let method: String
    /// Path and query as sent.
    public let target: String
    /// The first 4 KiB of the body.
    public let body: String
    /// Captures the request was about.
    public let devices: [String]
}
