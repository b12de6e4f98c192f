/// Where the recorded device hangs on an OLT.
public struct CaptureOLT: Sendable, Codable, Equatable {
    /// Name of the OLT; captures of one name share one agent.
    public var name: String?
    /// `frame/slot/port`.
    public var ponPort: String?
    public var onuID: Int?

    public init(name: String? = nil, ponPort: String? = nil, onuID: Int? = nil) {
        self.name = name
        self.ponPort = ponPort
        self.onuID = onuID
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case ponPort = "pon_port"
        case onuID = "onu_id"
    }
}
