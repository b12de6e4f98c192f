/// A window outside which a value is not believed. Its ends stay within a million, so that what it lets through fits an integer.
public struct Plausible: Sendable, Hashable {
    public var low: Double
    public var high: Double

    public func contains(_ value: Double) -> Bool { value >= low && value <= high }

    static func read(_ yaml: YAMLObject?, default fallback: Plausible) throws(DialectError) -> Plausible {
        guard let yaml else { return fallback }
        let low = try yaml.number("min")
        let high = try yaml.number("max")
        try yaml.finish()
        guard let low, let high, low < high, low >= -1_000_000, high <= 1_000_000 else {
            throw yaml.wrong("min below max is expected, both within a million")
        }
        return Plausible(low: low, high: high)
    }
}
