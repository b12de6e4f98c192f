internal import COpenSSL

/// An RSA key of a lab's modem, exponent 65537.
public struct LabModemKey: Sendable, Hashable {
    public let modulus: [UInt8]
    public let privateExponent: [UInt8]
    static let exponent: [UInt8] = [1, 0, 1]

    public init(modulus: [UInt8], privateExponent: [UInt8]) {
        self.modulus = modulus
        self.privateExponent = privateExponent
    }

    /// A new key of 512 bits, as the modems have; nil when the library refuses.
    public static func make() -> LabModemKey? {
        var modulus = [UInt8](repeating: 0, count: 64)
        var exponent = modulus
        guard copenssl_rsa_make(512, &modulus, &exponent) == 1 else { return nil }
        return LabModemKey(modulus: modulus, privateExponent: exponent)
    }

    /// The text behind a signature made of bare RSA blocks, less the zeros that fill the last.
    func openRaw(_ signature: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        guard !signature.isEmpty, signature.count.isMultiple(of: modulus.count), signature.count <= 16 * modulus.count else { return nil }
        for start in stride(from: 0, to: signature.count, by: modulus.count) {
            let block = Array(signature[start..<(start + modulus.count)])
            var clear = [UInt8](repeating: 0, count: modulus.count)
            guard
                copenssl_modexp(block, block.count, privateExponent, privateExponent.count, modulus, modulus.count, &clear) == 1
            else { return nil }
            text += clear
        }
        while text.last == 0 { text.removeLast() }
        return text
    }

    /// The text behind a signature of OAEP blocks.
    func openOAEP(_ signature: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        guard !signature.isEmpty, signature.count.isMultiple(of: modulus.count), signature.count <= 16 * modulus.count else { return nil }
        for start in stride(from: 0, to: signature.count, by: modulus.count) {
            let block = Array(signature[start..<(start + modulus.count)])
            var clear = [UInt8](repeating: 0, count: modulus.count)
            var size = 0
            guard
                copenssl_oaep_open(
                    modulus, modulus.count, Self.exponent, Self.exponent.count, privateExponent, privateExponent.count, block, &clear, &size) == 1,
                size <= clear.count
            else { return nil }
            text += clear.prefix(size)
        }
        return text
    }
}
