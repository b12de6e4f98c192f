public import HTTPTransport

/// Where the modem-bridge is and what it is asked for.
public struct BridgeConfiguration: Sendable, Hashable {
    /// What the bridge does when somebody is in the modem's web interface.
    public enum OnBusy: String, Sendable, Hashable, CaseIterable {
        /// Leaves them in peace: the one right thing for automatic calls.
        case skip
        /// Waits as long as the deadline admits.
        case wait
        /// Throws them out; an operator's explicit choice.
        case force
    }

    /// `http://127.0.0.1:3301`; a trailing slash does no harm.
    public var baseURL: String
    public var bearerToken: String?
    public var onBusy: OnBusy
    public var tls: HTTPTLSOptions
    public var connectTimeout: Duration
    public var maxBodyBytes: Int
    /// How old an answer from the bridge's cache may be, seconds; a live read takes none.
    public var maxAgeSeconds: Int
    /// The name under which the bridge keeps the modem's credentials; nil for its default. A name, never a secret.
    public var credentialRef: String?
    /// Port of the modem's web interface; nil for the bridge's default.
    public var modemPort: Int?
    /// Objects to read, most useful first, so that a cut-off leaves the best part.
    public var objects: [String]
    /// When a modem that keeps failing is left alone; nil never.
    public var circuit: ModemCircuit.Limits?

    public init(
        baseURL: String, bearerToken: String? = nil, onBusy: OnBusy = .skip, tls: HTTPTLSOptions = HTTPTLSOptions(),
        connectTimeout: Duration = .seconds(2), maxBodyBytes: Int = 8 << 20, maxAgeSeconds: Int = 30, credentialRef: String? = nil,
        modemPort: Int? = nil, objects: [String] = Self.standardObjects, circuit: ModemCircuit.Limits? = .standard
    ) {
        self.baseURL = baseURL
        self.bearerToken = bearerToken
        self.onBusy = onBusy
        self.tls = tls
        self.connectTimeout = connectTimeout
        self.maxBodyBytes = maxBodyBytes
        self.maxAgeSeconds = maxAgeSeconds
        self.credentialRef = credentialRef
        self.modemPort = modemPort
        self.objects = objects
        self.circuit = circuit
    }

    public static let standardObjects = [
        "device", "optical", "wan", "mesh", "wifi_clients", "wifi", "ethernet", "lan", "wired_clients", "hosts",
    ]
}
