internal import DeviceReport

extension LeafRule {
    /// A rule is a leaf, a list of leaves, or a mapping with the key `leaf` and what else is to be said.
    static func read(_ yaml: YAMLObject, _ key: String, scales: [String: DialectScale]) throws(DialectError) -> LeafRule? {
        switch try yaml.shape(key) {
        case .none: return nil
        case .texts(let names): return LeafRule(places: try places(names, yaml, key))
        case .object(let object):
            var rule = LeafRule(places: try places(object.strings("leaf"), object, "leaf"))
            rule.sentinels = Set(try object.strings("sentinels").map { $0.lowercased() })
            try rule.readWords(object)
            rule.otherwise = try object.string("otherwise")
            rule.zero = try object.word("zero", as: UnknownReason.self)
            rule.pick = try object.word("list", as: ListPick.self)
            rule.confidence = try object.word("confidence", as: Confidence.self)
            try rule.readScales(object, scales)
            if let window = try object.object("window") { rule.window = try .read(window, default: Plausible(low: -1, high: 1)) }
            try object.finish()
            return rule
        }
    }

    private static func places(_ names: [String], _ yaml: YAMLObject, _ key: String) throws(DialectError) -> [LeafPlace] {
        guard !names.isEmpty else { throw yaml.wrong(key, "no leaf is named") }
        var out: [LeafPlace] = []
        for name in names {
            guard let place = LeafPlace(name) else { throw yaml.wrong(key, "'\(name)' is no place of a leaf") }
            out.append(place)
        }
        return out
    }

    /// One scale, or several of which the first that gives something plausible counts.
    private mutating func readScales(_ yaml: YAMLObject, _ scales: [String: DialectScale]) throws(DialectError) {
        var found: [DialectScale] = []
        for name in try yaml.strings("scale") {
            guard let scale = scales[name] else { throw yaml.wrong("scale", "no scale named \(name)") }
            found.append(scale)
        }
        scale = found.first
        otherScales = Array(found.dropFirst())
    }

    /// The keys of a map are texts; `1..4` is a range of whole numbers.
    private mutating func readWords(_ yaml: YAMLObject) throws(DialectError) {
        guard let map = try yaml.object("map") else { return }
        for key in map.keys {
            let text = try map.required(key)
            let ends = key.split(separator: ".", omittingEmptySubsequences: true).map { Int($0) }
            if key.contains(".."), ends.count == 2, let low = ends[0], let high = ends[1], low <= high {
                ranges.append(NumberWord(range: low...high, text: text))
            } else {
                words[key.lowercased()] = text
            }
        }
    }
}
