internal import COpenSSL
import Foundation

/// The keys of one session, as its login told them, and what the modem does with them.
struct ModemKeys: Sendable {
    let cipher: LabModemOptions.Cipher
    let key: [UInt8]
    let iv: [UInt8]

    /// Nil when they are no keys of this cipher.
    init?(_ cipher: LabModemOptions.Cipher, key: String, iv: String) {
        self.cipher = cipher
        if cipher == .cbc {
            self.key = Array(key.utf8)
            self.iv = Array(iv.utf8)
        } else {
            guard let key = Data(base64Encoded: key), let iv = Data(base64Encoded: iv) else { return nil }
            self.key = Array(key)
            self.iv = Array(iv)
        }
        guard self.key.count == 16, self.iv.count == (cipher == .cbc ? 16 : 12) else { return nil }
    }

    func open(data: String, tag: String?) -> [UInt8]? {
        guard let sealed = Data(base64Encoded: data).map({ Array($0) }) else { return nil }
        var out = [UInt8](repeating: 0, count: sealed.count + 16)
        if cipher == .cbc {
            var size = 0
            guard copenssl_cbc_open(key, iv, sealed, sealed.count, &out, &size) == 1, size <= out.count else { return nil }
            return Array(out.prefix(size))
        }
        guard let tag = tag.flatMap({ Data(base64Encoded: $0) }).map({ Array($0) }), tag.count == 16,
            copenssl_gcm_open(key, iv, sealed, sealed.count, tag, &out) == 1
        else { return nil }
        return Array(out.prefix(sealed.count))
    }

    /// A reply's body: Base64, with GCM the tag's behind it.
    func seal(_ text: [UInt8]) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: text.count + 16)
        if cipher == .cbc {
            var size = 0
            guard copenssl_cbc_seal(key, iv, text, text.count, &out, &size) == 1 else { return [] }
            return Array(Data(out.prefix(size)).base64EncodedString().utf8)
        }
        var tag = [UInt8](repeating: 0, count: 16)
        guard copenssl_gcm_seal(key, iv, text, text.count, &out, &tag) == 1 else { return [] }
        return Array((Data(out.prefix(text.count)).base64EncodedString() + Data(tag).base64EncodedString()).utf8)
    }

    static func md5(_ text: String) -> String {
        var digest = [UInt8](repeating: 0, count: 16)
        let bytes = Array(text.utf8)
        guard copenssl_md5(bytes, bytes.count, &digest) == 1 else { return "" }
        return digest.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
    }
}
