/// One way to recognise the devices of a dialect: everything that is said must hold. A list of texts holds when one of them does.
public struct DialectMatch: Sendable {
    public var manufacturers: [TextPattern]
    /// Of `ModelName` or of the product class.
    public var models: [TextPattern]
    public var productClasses: [TextPattern]
    public var ouis: [TextPattern]
    public var software: [TextPattern]
    public var hardware: [TextPattern]
    /// Paths of which one must exist, `{i}` for any instance.
    public var paths: [PathPattern]

    static func read(_ yaml: YAMLObject) throws(DialectError) -> DialectMatch {
        let paths = try yaml.strings("path")
        let match = DialectMatch(
            manufacturers: try patterns(yaml, "manufacturer"), models: try patterns(yaml, "model"),
            productClasses: try patterns(yaml, "product_class"), ouis: try patterns(yaml, "oui"), software: try patterns(yaml, "software"),
            hardware: try patterns(yaml, "hardware"), paths: paths.map(PathPattern.init))
        try yaml.finish()
        guard !yaml.keys.isEmpty, paths.allSatisfy({ !$0.isEmpty && !$0.contains("..") }) else {
            throw yaml.wrong("a condition is expected that not every device meets")
        }
        return match
    }

    private static func patterns(_ yaml: YAMLObject, _ key: String) throws(DialectError) -> [TextPattern] {
        var out: [TextPattern] = []
        for text in try yaml.strings(key) {
            guard let pattern = TextPattern(text) else { throw yaml.wrong(key, "fits any device") }
            out.append(pattern)
        }
        if out.isEmpty, yaml.keys.contains(key) { throw yaml.wrong(key, "a text is expected") }
        return out
    }

    /// What of it a device meets, or nil if one of the conditions does not hold.
    func evidence(_ traits: DeviceTraits) -> MatchEvidence? {
        var evidence = MatchEvidence()
        let conditions: [(name: String, weight: Int, patterns: [TextPattern], texts: [String])] = [
            ("model", 16, models, traits.models), ("product_class", 16, productClasses, traits.productClasses),
            ("software", 8, software, traits.software), ("hardware", 8, hardware, traits.hardware),
            ("manufacturer", 4, manufacturers, traits.manufacturers), ("oui", 2, ouis, traits.ouis),
        ]
        for condition in conditions where !condition.patterns.isEmpty {
            let hits = condition.patterns.filter { pattern in condition.texts.contains { pattern.fits($0) } }
            guard let best = hits.max(by: { $0.weight < $1.weight }) else { return nil }
            evidence.add("\(condition.name) \(best.written)", weight: condition.weight, length: best.weight)
        }
        if !paths.isEmpty {
            guard let path = paths.first(where: { traits.hasPath($0) }) else { return nil }
            evidence.add("path \(path.text)", weight: 1, length: 0)
        }
        return evidence
    }
}
