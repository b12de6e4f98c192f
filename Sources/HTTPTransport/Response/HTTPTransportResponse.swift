/// A complete answer: the body arrived to its end, whatever the status says.
public struct HTTPTransportResponse: Sendable {
    /// The status code, 200 to 999. A 3xx is returned like any other: redirects are not followed.
    public let status: Int

    /// The phrase of the status line as sent, possibly empty. GenieACS tells four kinds of 202 apart by it alone.
    public let reason: String

    /// The header fields. Those of interim (1xx) answers and trailers are left out.
    public let headers: HTTPHeaders

    /// The body after removal of the chunked framing. A content coding is not undone: none is asked for.
    public let body: [UInt8]

    public let timings: HTTPTimings

    /// Whether the request went over a connection an earlier one had opened.
    public let reusedConnection: Bool
}
