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

    public init(name: String, rule: Rule) {
        self.name = name
        self.rule = rule
    }

    /// The value, or nil where the rule has none (the logarithm of zero or less).
    public func apply(_ raw: Double) -> Double? {
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
        try yaml.finish()
        switch (factor, offset, microwatts) {
        case (let factor, let offset, nil) where factor != nil || offset != nil:
            return DialectScale(name: name, rule: .linear(factor: factor ?? 1, offset: offset ?? 0))
        case (nil, nil, let unit?) where unit > 0: return DialectScale(name: name, rule: .logarithmic(microwatts: unit))
        default: throw yaml.wrong(name, "either factor and offset or log_microwatts is expected")
        }
    }
}
