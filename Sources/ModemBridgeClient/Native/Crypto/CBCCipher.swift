import Foundation

/// AES-128-CBC with PKCS#7, signed with bare RSA. Key and IV are 16 ASCII digits each.
struct CBCCipher: SessionCipher {
    let key: [UInt8]
    let iv: [UInt8]

    var introduction: String { "key=\(String(decoding: key, as: UTF8.self))&iv=\(String(decoding: iv, as: UTF8.self))" }

    func seal(_ text: [UInt8]) throws(CryptoFailure) -> SealedText {
        SealedText(data: Data(try Primitives.sealCBC(text, key: key, iv: iv)).base64EncodedString())
    }

    func open(_ reply: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        guard let sealed = Base64.bytes(reply) else { throw .notBase64 }
        return try Primitives.openCBC(sealed, key: key, iv: iv)
    }

    func sign(_ text: [UInt8], for modem: RSAPublicKey) throws(CryptoFailure) -> [UInt8] { try modem.raw(text) }
}
