public import DeviceReport

/// Where one value of a row stands and how its raw text is to be read. The steps are taken in this order: the dialect's words for
/// nothing, the value map, what zero means, the scale, the window of what is plausible.
public struct LeafRule: Sendable, Hashable {
    /// Where to look, best first; the first place with a value counts.
    public var places: [LeafPlace]
    /// Lower-case texts that stand for nothing in this leaf.
    public var sentinels: Set<String>
    /// Lower-case texts of the device to texts in the words of TR-181.
    public var words: [String: String]
    /// The same for whole numbers in ranges.
    public var ranges: [NumberWord]
    /// The text for anything that neither `words` nor `ranges` has; nil leaves it as it is.
    public var otherwise: String?
    /// What a raw zero means; nil when zero is a value like any other.
    public var zero: UnknownReason?
    /// Nil for the number as it stands.
    public var scale: DialectScale?
    /// Scales that other firmware uses for the same leaf, tried in order where the first gives what is not plausible. What they give is
    /// inferred.
    public var otherScales: [DialectScale]
    /// Outside it a number is not believed.
    public var window: Plausible?
    /// The text is a list of numbers, one of each processor for example; nil for one number.
    public var pick: ListPick?
    /// How far the value may be trusted at most; nil for as far as any.
    public var confidence: Confidence?

    /// Which number of a list counts; items are parted by `;` or `,`.
    public enum ListPick: String, Sendable, Hashable {
        case first, greatest, least
    }

    /// Whole numbers of a range and their text.
    public struct NumberWord: Sendable, Hashable {
        public var range: ClosedRange<Int>
        public var text: String
    }

    public init(places: [LeafPlace]) {
        self.places = places
        sentinels = []
        words = [:]
        ranges = []
        otherScales = []
    }

    /// A raw text in the words of TR-181, or nil where it stands for nothing.
    func translated(_ raw: String) -> String? {
        if sentinels.isEmpty, words.isEmpty, ranges.isEmpty { return otherwise ?? raw }
        let text = Scalar.trimmed(raw).lowercased()
        if sentinels.contains(text) { return nil }
        if let word = words[text] { return word }
        if let number = Int(text), let hit = ranges.first(where: { $0.range.contains(number) }) { return hit.text }
        return otherwise ?? raw
    }

    /// The number of a text by the rule's zero, scale and window.
    func number(_ text: String) -> Decoded<Double> { reading(text).value }

    /// The same, with the scale that gave it where that is not the rule's first.
    func reading(_ text: String) -> (value: Decoded<Double>, other: DialectScale?) {
        guard let pick else { return readingOfOne(text) }
        let all = text.split(maxSplits: 63) { $0 == ";" || $0 == "," }.map { readingOfOne(String($0)) }
        let values = all.filter { $0.value.value != nil }
        let less: ((value: Decoded<Double>, other: DialectScale?), (value: Decoded<Double>, other: DialectScale?)) -> Bool = {
            ($0.value.value ?? 0) < ($1.value.value ?? 0)
        }
        let picked =
            switch pick {
            case .first: values.first
            case .greatest: values.max(by: less)
            case .least: values.min(by: less)
            }
        return picked ?? all.first ?? (.unknown(.empty), nil)
    }

    private func readingOfOne(_ text: String) -> (value: Decoded<Double>, other: DialectScale?) {
        let quantity = Scalar.quantity(text)
        guard let raw = quantity.value?.value else { return (.unknown(quantity.reason ?? .unparseable), nil) }
        if raw == 0, let zero { return (.unknown(zero), nil) }
        if let value = plausible(scale.map { $0.apply(raw) } ?? raw) { return (.value(value), nil) }
        for other in otherScales {
            if let value = plausible(other.apply(raw)) { return (.value(value), other) }
        }
        return (.unknown(.outOfRange), nil)
    }

    /// A value that lies in the window.
    func plausible(_ value: Double?) -> Double? {
        guard let value, value.isFinite, window?.contains(value) ?? true else { return nil }
        return value
    }
}
