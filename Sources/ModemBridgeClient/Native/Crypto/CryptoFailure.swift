/// Why something could not be encrypted or decrypted.
enum CryptoFailure: Error, Sendable, Hashable {
    /// libcrypto refuses the algorithm; in FIPS mode it refuses MD5.
    case unavailable
    /// The text is not Base64.
    case notBase64
    /// The key or the modem's tag does not fit.
    case notDecryptable
}
