internal import COpenSSL

/// The primitives of a session, over libcrypto.
enum Primitives {
    static let blockBytes = 16
    static let tagBytes = 16

    static func md5(_ text: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 16)
        guard copenssl_md5(text, text.count, &digest) == 1 else { throw .unavailable }
        return digest
    }

    static func sealCBC(_ text: [UInt8], key: [UInt8], iv: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        guard key.count == blockBytes, iv.count == blockBytes else { throw .unavailable }
        var out = [UInt8](repeating: 0, count: text.count + blockBytes)
        var size = 0
        guard copenssl_cbc_seal(key, iv, text, text.count, &out, &size) == 1, size <= out.count else { throw .unavailable }
        return Array(out.prefix(size))
    }

    static func openCBC(_ sealed: [UInt8], key: [UInt8], iv: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        guard key.count == blockBytes, iv.count == blockBytes else { throw .unavailable }
        var out = [UInt8](repeating: 0, count: sealed.count + blockBytes)
        var size = 0
        guard copenssl_cbc_open(key, iv, sealed, sealed.count, &out, &size) == 1, size <= out.count else { throw .notDecryptable }
        return Array(out.prefix(size))
    }

    static func sealGCM(_ text: [UInt8], key: [UInt8], nonce: [UInt8]) throws(CryptoFailure) -> (sealed: [UInt8], tag: [UInt8]) {
        guard key.count == blockBytes, nonce.count == 12 else { throw .unavailable }
        var out = [UInt8](repeating: 0, count: text.count + 1)
        var tag = [UInt8](repeating: 0, count: tagBytes)
        guard copenssl_gcm_seal(key, nonce, text, text.count, &out, &tag) == 1 else { throw .unavailable }
        return (Array(out.prefix(text.count)), tag)
    }

    static func openGCM(_ sealed: [UInt8], tag: [UInt8], key: [UInt8], nonce: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        guard key.count == blockBytes, nonce.count == 12, tag.count == tagBytes else { throw .notDecryptable }
        var out = [UInt8](repeating: 0, count: sealed.count + 1)
        guard copenssl_gcm_open(key, nonce, sealed, sealed.count, tag, &out) == 1 else { throw .notDecryptable }
        return Array(out.prefix(sealed.count))
    }
}
