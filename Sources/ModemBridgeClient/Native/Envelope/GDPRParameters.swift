/// The answer of `getGDPRParm`: the modem's key and the number that every signature counts from.
struct GDPRParameters: Sendable, Hashable {
    let key: RSAPublicKey
    let sequence: Int

    /// Nil when a variable is missing or makes no sense; a modem does that now and then.
    init?(_ body: [UInt8]) {
        let page = PageVariables(body)
        guard let modulus = page["nn"], let exponent = page["ee"], let key = RSAPublicKey(modulus: modulus, exponent: exponent),
            let digits = page["seq"], (1...15).contains(digits.utf8.count), let sequence = Int(digits), sequence >= 0
        else { return nil }
        self.key = key
        self.sequence = sequence
    }
}
