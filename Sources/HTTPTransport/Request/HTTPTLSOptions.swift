/// How the certificate of an `https` server is judged. Verification cannot be turned off: a self-signed server is
/// reached by naming its certificate as the CA file, or its issuer's.
public struct HTTPTLSOptions: Sendable, Hashable {
    /// A PEM file with the certificates to trust instead of the system's.
    public var caFile: String?

    /// Public keys of which the server must show one, beside a valid chain: `sha256//BASE64`, joined by `;`.
    public var pinnedPublicKey: String?

    public init(caFile: String? = nil, pinnedPublicKey: String? = nil) {
        self.caFile = caFile
        self.pinnedPublicKey = pinnedPublicKey
    }
}
