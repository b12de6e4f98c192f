/// How the certificate of an `https` server is judged. Verification cannot be turned off: a self-signed server is
/// reached by naming its certificate as the CA file, or its issuer's. A server whose certificate can be judged by
/// nothing but its key is reached with ``pinnedAlone(_:)``.
public struct HTTPTLSOptions: Sendable, Hashable {
    /// A PEM file with the certificates to trust instead of the system's.
    public var caFile: String?

    /// Public keys of which the server must show one, beside a valid chain: `sha256//BASE64`, joined by `;`.
    public var pinnedPublicKey: String?

    /// The pin stands for everything else: no chain, no name, and TLS versions and key sizes that OpenSSL refuses by default. Without a pin
    /// a request with this is refused.
    public private(set) var trustsPinAlone = false

    public init(caFile: String? = nil, pinnedPublicKey: String? = nil) {
        self.caFile = caFile
        self.pinnedPublicKey = pinnedPublicKey
    }

    /// For devices with certificates of their own making and keys of another age: the server must show this public key and need show nothing else.
    ///
    /// - Parameter key: `sha256//BASE64`, several joined by `;`.
    public static func pinnedAlone(_ key: String) -> HTTPTLSOptions {
        var options = HTTPTLSOptions(pinnedPublicKey: key)
        options.trustsPinAlone = true
        return options
    }
}
