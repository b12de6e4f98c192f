internal import Foundation

/// How a raw number becomes a value, under the name a dialect gives it (`0.1uW_log`, `/256`, `mV` …). The name is what the
/// report's provenance says.
public struct DialectScale: Sendable, Hashable {
    public enum Rule: Sendable, Hashable {
        /// value = raw * factor + offset
        case linear(factor: Double, offset: Double)
        /// value in dBm = 10 * log10(raw * unit / 1 mW), `unit` in microwatts.
        case logarithmic(microwatts: Double)
    }

    public var name: String
    public var rule: Rule
    /// The raw number is a word of that many bits in two's complement that the firmware writes without its sign: 65 516 of 16 bits is -20.
    public var signedBits: Int?

    public init(name: String, rule: Rule, signedBits: Int? = nil) {
        self.name = name
        self.rule = rule
        self.signedBits = signedBits
    }

    /// The value, or nil where the rule has none: the logarithm of zero or less, or a number that its bits do not hold.
    public func apply(_ raw: Double) -> Double? {
        var raw = raw
        if let signedBits {
            let turns = pow(2, Double(signedBits))
            guard raw >= -turns / 2, raw < turns else { return nil }
            if raw >= turns / 2 { raw -= turns }
        }
        switch rule {
        case .linear(let factor, let offset): return raw * factor + offset
        case .logarithmic(let microwatts):
            let milliwatts = raw * microwatts / 1000
            return milliwatts > 0 ? 10 * log10(milliwatts) : nil
        }
    }

    static func read(_ yaml: YAMLObject, name: String) throws(DialectError) -> DialectScale {
        let factor = try yaml.number("factor")
        let offset = try yaml.number("offset")
        let microwatts = try yaml.number("log_microwatts")
        let bits = try yaml.number("signed_bits").map { Int(exactly: $0) ?? 0 }
        try yaml.finish()
        if let bits, !(2...32).contains(bits) { throw yaml.wrong("signed_bits", "a whole number from 2 to 32 is expected") }
        switch (factor, offset, microwatts) {
        case (let factor, let offset, nil) where factor != nil || offset != nil:
            guard factor != 0 else { throw yaml.wrong("factor", "makes everything the same") }
            return DialectScale(name: name, rule: .linear(factor: factor ?? 1, offset: offset ?? 0), signedBits: bits)
        case (nil, nil, let unit?) where unit > 0: return DialectScale(name: name, rule: .logarithmic(microwatts: unit), signedBits: bits)
        default: throw yaml.wrong("either factor and offset or log_microwatts is expected")
        }
    }
}
