/// One source's recording and what came of asking it.
public struct CaptureSource: Sendable, Codable, Equatable {
    /// File in the capture's folder; `nil` where the source said nothing.
    public var recording: String?
    /// The source state the recording stands for.
    public var state: String?
    public var reason: String?
    public var durationMs: Int?
    /// OLT profile.
    public var profile: String?
    /// Status of the bridge's answer.
    public var httpStatus: Int?

    public init(
        recording: String? = nil, state: String? = nil, reason: String? = nil, durationMs: Int? = nil, profile: String? = nil,
        httpStatus: Int? = nil
    ) {
        self.recording = recording
        self.state = state
        self.reason = reason
        self.durationMs = durationMs
        self.profile = profile
        self.httpStatus = httpStatus
    }

    private enum CodingKeys: String, CodingKey {
        case recording, state, reason, profile
        case durationMs = "duration_ms"
        case httpStatus = "http_status"
    }
}
