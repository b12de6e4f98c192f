/// Why a dialect fits a device. A model says more than a firmware, that more than a maker, that more than an OUI, and a path least;
/// what is said together counts together. Of two that say as much, the one with more text fits closer.
public struct MatchEvidence: Sendable, Hashable {
    /// The conditions that hold, such as `model F660`.
    public private(set) var conditions: [String] = []
    private var weight = 0
    private var length = 0

    init() {}

    mutating func add(_ condition: String, weight: Int, length: Int) {
        conditions.append(condition)
        self.weight += weight
        self.length += length
    }

    /// The greater fits better.
    var rank: (Int, Int) { (weight, length) }
}
