import Foundation

/// AES-128-GCM without padding. The key is 16 ASCII digits, the nonce 12; a reply is the encrypted text with its tag's Base64 behind it.
struct GCMCipher: SessionCipher {
    /// Base64 of a tag of 16 bytes.
    private static let tagCharacters = 24

    let key: [UInt8]
    let nonce: [UInt8]
    let signsWithOAEP: Bool

    var introduction: String { "key=\(Data(key).base64EncodedString())&iv=\(Data(nonce).base64EncodedString())" }

    func seal(_ text: [UInt8]) throws(CryptoFailure) -> SealedText {
        let (sealed, tag) = try Primitives.sealGCM(text, key: key, nonce: nonce)
        return SealedText(data: Data(sealed).base64EncodedString(), tag: Data(tag).base64EncodedString())
    }

    func open(_ reply: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        let text = Base64.trimmed(reply)
        guard text.count >= Self.tagCharacters, let tag = Base64.bytes(Array(text.suffix(Self.tagCharacters))),
            let sealed = Base64.bytes(Array(text.dropLast(Self.tagCharacters)))
        else { throw .notBase64 }
        return try Primitives.openGCM(sealed, tag: tag, key: key, nonce: nonce)
    }

    func sign(_ text: [UInt8], for modem: RSAPublicKey) throws(CryptoFailure) -> [UInt8] {
        signsWithOAEP ? try modem.oaep(text) : try modem.raw(text)
    }
}
