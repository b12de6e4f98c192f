/// What surrounds every request of a session: `sign=…`, `data=…` and, with GCM, `tag=…`, each on a line.
struct Envelope: Sendable {
    let cipher: any SessionCipher
    let modem: RSAPublicKey
    /// Read once per session; it does not grow.
    let sequence: Int
    /// MD5 of the user's name and the password, in hexadecimal.
    let hash: String

    init(cipher: any SessionCipher, parameters: GDPRParameters, credentials: ModemCredentials) throws(CryptoFailure) {
        self.cipher = cipher
        modem = parameters.key
        sequence = parameters.sequence
        hash = Hex.text(try Primitives.md5(Array((credentials.user + credentials.password).utf8)))
    }

    /// The body of a request.
    /// - Parameter isLogin: the first request tells the modem the session's keys.
    func body(_ text: [UInt8], isLogin: Bool = false) throws(CryptoFailure) -> [UInt8] {
        let sealed = try cipher.seal(text)
        let signed = (isLogin ? cipher.introduction + "&" : "") + "h=\(hash)&s=\(sequence + sealed.data.utf8.count)"
        let sign = Hex.text(try cipher.sign(Array(signed.utf8), for: modem))
        return Array("sign=\(sign)\r\ndata=\(sealed.data)\r\n\(sealed.tag.map { "tag=\($0)\r\n" } ?? "")".utf8)
    }

    /// The clear text of a reply; an empty reply is an empty text.
    func open(_ reply: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        reply.allSatisfy { $0 <= 32 } ? [] : try cipher.open(reply)
    }
}
