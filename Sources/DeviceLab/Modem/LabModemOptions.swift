/// How a lab's modem behaves.
public struct LabModemOptions: Sendable {
    public enum Cipher: String, Sendable, CaseIterable {
        /// AES-128-CBC, signed with bare RSA.
        case cbc
        /// AES-128-GCM, signed with bare RSA.
        case gcm
        /// AES-128-GCM, signed with RSA-OAEP.
        case gcmOAEP = "gcm_oaep"
    }

    /// What somebody who was thrown out is told.
    public enum Eviction: String, Sendable, CaseIterable {
        case forbidden, notAcceptable, close, html, empty
    }

    public enum SecondLogin: Sendable {
        /// The one who comes throws out the one who is there.
        case takeover
        case refuse
    }

    public enum LogoutReply: Sendable {
        case empty
        /// `$.ret=0;`
        case code
    }

    public var cipher = Cipher.cbc
    public var user = "user"
    public var password = "Invented-1"
    public var model = "XX230v"
    public var secondLogin = SecondLogin.takeover
    public var eviction = Eviction.forbidden
    public var logoutReply = LogoutReply.empty
    /// Before every answer.
    public var delay = Duration.zero
    /// Wrong passwords that lock the interface, and for how long.
    public var maxFailures = 5
    public var lockOut = Duration.seconds(300)
    /// Time without a request after which a session ends.
    public var idleTimeout = Duration.seconds(300)
    /// How many times `getGDPRParm` is answered with 406 before it answers at all.
    public var noise = 0
    /// Bytes of the page; a real one has 82 000.
    public var pageBytes = 0
    /// Whether a `User-Agent` that is no browser's is answered with 406, and `Accept-Encoding` too.
    public var wantsBrowser = true
    public var rejectsCompression = true
    /// Answers before a body that does not come with its head, and takes the body for a request.
    public var answersEarly = false
    public var keepsAlive = true
    /// Replies without a length, in chunks.
    public var sendsChunks = false
    /// Whether the script that tells the cipher is there.
    public var hasScript = true
    /// The key to use; nil makes one.
    public var key: LabModemKey?
    public var sequence = 47_294_808
    public var clock: @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }

    public init() {}
}
