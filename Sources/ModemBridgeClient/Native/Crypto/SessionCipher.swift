/// What one session encrypts with, from its login to its logout.
protocol SessionCipher: Sendable {
    /// `key=…&iv=…`, which the first request tells the modem under its public key.
    var introduction: String { get }

    func seal(_ text: [UInt8]) throws(CryptoFailure) -> SealedText

    /// The clear text of a reply's body.
    func open(_ reply: [UInt8]) throws(CryptoFailure) -> [UInt8]

    /// The signature's bytes.
    func sign(_ text: [UInt8], for modem: RSAPublicKey) throws(CryptoFailure) -> [UInt8]
}
