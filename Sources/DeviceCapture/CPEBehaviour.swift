/// How a modem answers its ACS.
public struct CPEBehaviour: Sendable, Codable, Equatable {
    /// What becomes of a connection request.
    public enum ConnectionRequest: String, Sendable, Codable {
        /// The modem informs and runs its tasks.
        case online
        /// The connection is refused.
        case refused
        /// The connection is accepted and nothing comes back.
        case silent
        /// The ACS never learnt the credentials.
        case badCredentials = "bad_credentials"
        /// The request is accepted, no inform follows.
        case noInform = "no_inform"
    }

    public var connectionRequest: ConnectionRequest
    /// Shortest length of a session, in milliseconds.
    public var sessionMs: Int
    /// Time of one RPC, in milliseconds.
    public var rpcMs: Int
    /// Paths at and below which any read is answered with CWMP fault 9002.
    public var faultPaths: [String]

    public init(
        connectionRequest: ConnectionRequest = .online, sessionMs: Int = 60, rpcMs: Int = 20, faultPaths: [String] = []
    ) {
        self.connectionRequest = connectionRequest
        self.sessionMs = sessionMs
        self.rpcMs = rpcMs
        self.faultPaths = faultPaths
    }

    private enum CodingKeys: String, CodingKey {
        case connectionRequest = "connection_request"
        case sessionMs = "session_ms"
        case rpcMs = "rpc_ms"
        case faultPaths = "fault_paths"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let standard = CPEBehaviour()
        connectionRequest =
            try container.decodeIfPresent(ConnectionRequest.self, forKey: .connectionRequest) ?? standard.connectionRequest
        sessionMs = try container.decodeIfPresent(Int.self, forKey: .sessionMs) ?? standard.sessionMs
        rpcMs = try container.decodeIfPresent(Int.self, forKey: .rpcMs) ?? standard.rpcMs
        faultPaths = try container.decodeIfPresent([String].self, forKey: .faultPaths) ?? []
    }
}
