import HTTPTransport

/// One answer of the NBI, as far as the client looks at it.
struct NBIReply: Sendable {
    var status: Int
    /// The phrase of the status line: the only thing that tells four kinds of 202 apart. A proxy may have replaced it.
    var reason = ""
    var contentType: String?
    var body: [UInt8] = []
    var timings = HTTPTimings()
}
