public import HTTPTransport

/// How modems are read without a bridge.
public struct NativeConfiguration: Sendable {
    /// Where a modem's web interface is, by its management host; nil when it must not be asked. The default takes port 80.
    public var endpoint: @Sendable (_ host: String) -> ModemEndpoint?
    /// Management networks. With any, nothing outside them is asked, and no name is: whoever fills the directory must not lead us anywhere.
    public var allowedNetworks: [AddressRange] = []
    public var onBusy: BridgeConfiguration.OnBusy = .skip
    /// What is read; a live read runs the modem's two refreshing actions first.
    public var need: ReadNeed = .everything
    /// The cipher of modems whose page does not say it; nil leaves such modems unread.
    public var assumedCipher: CipherKind?
    /// How long a cipher that a modem's page has told is taken for true.
    public var cipherMemory = Duration.seconds(600)
    /// Age up to which a reading serves again; a live read takes none.
    public var maxAge = Duration.seconds(30)
    public var userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    /// For modems with `https`: their keys are weak and of their own making, so a pin is all there is to trust.
    public var tls = HTTPTLSOptions()
    /// Whether a modem that redirects from `http` to `https` of the same host is followed.
    public var followsToHTTPS = true
    public var keepsConnections = false
    public var connectTimeout = Duration.seconds(3)
    /// The longest wait for one answer.
    public var callTimeout = Duration.seconds(8)
    /// What a logout may take when the deadline is over.
    public var logoutTimeout = Duration.seconds(3)
    /// How long this family locks its interface after wrong passwords.
    public var lockOut = Duration.seconds(300)
    /// Modems read at the same time.
    public var maxVisits = 64
    /// Reads that may wait for one modem.
    public var maxWaiting = 4
    public var circuit: ModemCircuit.Limits? = .standard
    /// Folder in which open sessions are noted, so that a restart can end them; nil keeps no note.
    public var journalPath: String?

    public init(endpoint: @escaping @Sendable (_ host: String) -> ModemEndpoint? = { ModemEndpoint(host: $0) }) { self.endpoint = endpoint }
}
