internal import COpenSSL

/// The modem's public key, as its page publishes it: 512 bits as a rule.
struct RSAPublicKey: Sendable, Hashable {
    let modulus: [UInt8]
    let exponent: [UInt8]

    /// What OAEP with SHA-1 takes away from a block.
    private static let oaepBytes = 42

    /// Nil when it is no key of 512 to 4096 bits with its top bit set, or the exponent is longer than four bytes: a modem must not make
    /// us compute at its pleasure.
    init?(modulus: String, exponent: String) {
        guard (128...1024).contains(modulus.utf8.count), (1...8).contains(exponent.utf8.count), let n = Hex.bytes(modulus), let e = Hex.bytes(exponent),
            let first = n.first, first >= 0x80, e.contains(where: { $0 > 0 })
        else { return nil }
        self.modulus = n
        self.exponent = e
    }

    /// Encrypts without padding, as the textbook has it: blocks of the modulus' length, the last filled with zeros on the right. Every
    /// block becomes as many bytes as the modulus has.
    func raw(_ text: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        var out: [UInt8] = []
        for start in stride(from: 0, to: text.count, by: modulus.count) {
            var block = Array(text[start..<min(start + modulus.count, text.count)])
            block += [UInt8](repeating: 0, count: modulus.count - block.count)
            var sealed = [UInt8](repeating: 0, count: modulus.count)
            guard copenssl_modexp(block, block.count, exponent, exponent.count, modulus, modulus.count, &sealed) == 1 else { throw .unavailable }
            out += sealed
        }
        return out
    }

    /// Encrypts with OAEP and SHA-1, in blocks of 42 bytes less than the modulus.
    func oaep(_ text: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        let step = modulus.count - Self.oaepBytes
        guard step > 0 else { throw .unavailable }
        var out: [UInt8] = []
        for start in stride(from: 0, to: text.count, by: step) {
            let block = Array(text[start..<min(start + step, text.count)])
            var sealed = [UInt8](repeating: 0, count: modulus.count)
            guard copenssl_oaep_seal(modulus, modulus.count, exponent, exponent.count, block, block.count, &sealed) == 1 else { throw .unavailable }
            out += sealed
        }
        return out
    }
}
