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
    /// Status of the answer.
    public var httpStatus: Int?
    // The rest is written with every recorded lookup, so that its replay says the same of the source.
    public var detail: String?
    /// When the source was asked, RFC 3339; whoever has it has the source's whole status.
    public var startedAt: String?
    /// Newest and oldest observation in the answer, RFC 3339.
    public var dataAt: String?
    public var oldestDataAt: String?
    /// Values read.
    public var leaves: Int?
    public var snmpError: String?
    /// Phases of the request, milliseconds by name.
    public var timings: [String: Double]?
    public var warnings: [String]?

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
        case recording, state, reason, profile, detail, leaves, timings, warnings
        case durationMs = "duration_ms"
        case httpStatus = "http_status"
        case startedAt = "started_at"
        case dataAt = "data_at"
        case oldestDataAt = "oldest_data_at"
        case snmpError = "snmp_error"
    }
}
